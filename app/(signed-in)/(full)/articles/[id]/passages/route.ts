import { suggestPassages } from '@/lib/sources/finder/find'
import { answerTo } from '../data-answer'

/** Where the sources of ?claim=… say most of what it says; &beyond=1 also the article's other sources. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams
  const beyond = asked.has('beyond')
  return answerTo((viewer) => suggestPassages(viewer, asked.get('claim') ?? '', { beyond }))
}
