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

/**
 * Rows of a long claim list: ?claims=13,14 their rows, with &after=12 whether the first goes on in the paragraph of that
 * one; ?q=words the numbers of those that hold the words.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { searchParams } = new URL(request.url)
  const words = searchParams.get('q')
  return answerTo(async (viewer) => {
    if (words !== null) return { numbers: await findDeskClaims(viewer, id, words.slice(0, 500)) }
    const [before] = numbersIn(searchParams.get('after'))
    const wanted = numbersIn(searchParams.get('claims'))
    const asked = before === undefined ? wanted : [before, ...wanted]
    const { claims, text } = await getDeskClaims(viewer, id, asked)
    const drawn = listRows(claims, text, viewer)
    const rows = drawn.filter(({ number }) => number !== before)
    const last = drawn.find(({ number }) => number === before)
    return { rows, continues: last !== undefined && last.group === rows[0]?.group }
  })
}
