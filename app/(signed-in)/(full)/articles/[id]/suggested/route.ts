import { suggestSources } from '@/lib/sources/suggest'
import { answerTo } from '../data-answer'

/** Which source may be meant by what somebody types: ?q=words. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const q = new URL(request.url).searchParams.get('q') ?? ''
  return answerTo((viewer) => suggestSources(viewer, id, { q: q.slice(0, 2000) }))
}
