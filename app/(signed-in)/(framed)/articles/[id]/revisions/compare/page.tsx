import { redirect } from 'next/navigation'
import { numberIn, type Search } from '@/app/(signed-in)/(framed)/address'

type CompareProps = { params: Promise<{ id: string }>; searchParams: Search }

/** Where the two drafts chosen in the form are shown; in whichever order they were chosen, the older is the first. */
export default async function ComparePage({ params, searchParams }: CompareProps) {
  const search = await searchParams
  const [from, to] = [numberIn(search, 'from'), numberIn(search, 'to')]
  const list = `/articles/${encodeURIComponent((await params).id)}/revisions`
  if (!from || !to) return redirect(list)
  const [older, newer] = from < to ? [from, to] : [to, from]
  redirect(older === newer ? `${list}/${newer}` : `${list}/${newer}?with=${older}`)
}
