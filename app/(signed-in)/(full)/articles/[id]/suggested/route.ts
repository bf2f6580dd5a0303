import { suggestSources } from '@/lib/sources/suggest'
import { answerTo } from '../data-answer'

/** Which source may be meant by what somebody types for a claim: ?claim=id&q=words. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const asked = new URL(request.url).searchParams
  const q = (asked.get('q') ?? '').slice(0, 2000)
  const claim = asked.get('claim')?.slice(0, 64)
  return answerTo((viewer) => suggestSources(viewer, id, { q, claim }))
}
