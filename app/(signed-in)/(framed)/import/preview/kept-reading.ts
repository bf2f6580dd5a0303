import { forget, keep, recall } from '@/app/ui/keeping'
import { claimsStateOf } from './claims-state'
import { finder, isSameArticle } from './keep-edits'
import { forgetClaims, recallClaims } from './kept-claims'
import { knownOf, type Told } from './known'
import { lostWords, marksOf, type Reading } from '../reading/reading'

const name = 'import-read'

/**
 * What a file or page told of its text stays in this browser with the text: which words are doubtful, what was left out,
 * what others remarked. A bare text tells nothing, and its words are kept in their field.
 */
export function keepReading(person: string, reading: Reading) {
  const { text, blocks, title, byline, url, warnings, parts } = reading
  const { leftOut, recognised, doubtful, remarks } = reading
  const lists = [warnings, parts, leftOut, recognised, doubtful, remarks]
  if (title === null && url === null && lists.every(({ length }) => length === 0)) {
    forget(person, name)
    return
  }
  const told: Told = {
    text,
    blocks,
    title,
    byline,
    url,
    warnings,
    parts,
    leftOut,
    recognised,
    doubtful,
    remarks,
  }
  keep(person, name, JSON.stringify(told))
}

/**
 * The preview of a text as it was left, after a reload: with what its file told, on the words that still stand, and with
 * what was done to its claims. `isTyped`: the text is that of the field.
 */
export function recallPreview(person: string, fresh: Reading, isTyped: boolean) {
  const kept = isTyped ? recall(person, name) : null
  const told = kept === null ? null : (JSON.parse(kept) as Told)
  const { reading, lostRemarks } =
    told && isSameArticle(told.text, fresh.text)
      ? withTold(fresh, told)
      : { reading: fresh, lostRemarks: 0 }
  const recalled = recallClaims(person, reading)
  return {
    reading,
    claims: recalled?.claims ?? claimsStateOf(reading, marksOf(reading)),
    lost: lostWords({ lostMarks: 0, lostAside: 0, ...recalled, lostRemarks }),
  }
}

function withTold(fresh: Reading, told: Told) {
  const find = finder(told.text, fresh.text)
  const remarks = told.remarks.flatMap((remark) => {
    const place = find(remark)
    return place ? [{ ...remark, ...place }] : []
  })
  const lostRemarks = told.remarks.length - remarks.length
  return { reading: { ...fresh, ...knownOf(fresh, told), remarks }, lostRemarks }
}

export function forgetPreview(person: string) {
  forgetClaims(person)
  forget(person, name)
}
