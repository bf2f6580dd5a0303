import { Conflict, Refused } from '@/lib/core/errors'

type Counted = { revision?: number | undefined; quote?: string | undefined }

/** The page draws straight quotation marks as typographic ones, so those do not count. */
const plain = (words: string) => words.replace(/[“”„‟«»‘’‚‛']/gu, '"')

/**
 * Refuses offsets that were counted in another draft (Conflict), or in a text that was not the draft's at all, as a
 * page is that the browser has translated (Refused): they would pin other words than were meant.
 */
export function checkCounted(draft: number, words: string, { revision, quote }: Counted) {
  if (revision !== undefined && revision !== draft)
    throw new Conflict(`Draft ${draft} came in meanwhile. Look at it, and mark the words again.`)
  if (quote === undefined || plain(quote) === plain(words)) return
  const message = `The draft has other words there: “${words.slice(0, 120)}”. Load the page again, untranslated, and mark the words again.`
  throw new Refused([{ path: 'quote', message }])
}
