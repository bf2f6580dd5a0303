import { findDeskClaims, getDeskClaims } from '@/lib/articles/desk-stretch'
import { answerTo } from '../data-answer'
import { listRows } from '../desk-model'

/** More than a list draws at a time. */
const MOST = 200

const numbersIn = (listed: string | null) =>
  (listed ?? '')
    .split(',')
    .filter((number) => /^\d{1,9}$/.test(number))
    .slice(0, MOST)
    .map(Number)

/** Rows of a long claim list: ?claims=13,14 their rows, ?q=words the numbers of those that hold the words. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { searchParams } = new URL(request.url)
  const words = searchParams.get('q')
  return answerTo(async (viewer) => {
    if (words !== null) return { numbers: await findDeskClaims(viewer, id, words.slice(0, 500)) }
    const { claims, text } = await getDeskClaims(viewer, id, numbersIn(searchParams.get('claims')))
    return { rows: listRows(claims, text, viewer) }
  })
}
