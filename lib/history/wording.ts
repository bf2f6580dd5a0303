import { listed } from '@/lib/core/in-words'
import { withoutEnd } from '@/lib/core/without-end'
import type { Change } from './changes'

/* How events are worded, by those who tell them and those who say what they ended. */

export const count = (n: number, singular: string, plural = `${singular}s`) =>
  `${n === 0 ? 'no' : n} ${n === 1 ? singular : plural}`
export const because = (reason: string) => (reason ? `: ${withoutEnd(reason, /[.\s]/u)}` : '')

/** Of very long words the beginning. */
export const quoted = (words: string) =>
  `“${words.length > 120 ? `${words.slice(0, 119).trimEnd()}…` : words}”`
/** "needsChange" as one says it. Names of ratings, reasons and fields read as plain words this way. */
export const said = (name: string) =>
  name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)

const fieldNames: Record<string, string> = {
  byline: 'author',
  depth: 'depth of check',
  checkable: 'mark “checkable”',
  about: 'kind of assertion',
  dueAt: 'due time',
  url: 'web address',
  publishedAt: 'date of publication',
  tier: 'tier',
  confidential: 'confidentiality',
  singleKeys: 'single keys',
}
export const articleNames: Record<string, string> = { ...fieldNames, title: 'headline' }
export const evidenceNames: Record<string, string> = {
  ...fieldNames,
  locator: 'exact place',
  quote: 'quoted words',
  note: 'remark',
}
/** What people call a field. */
export const nameOf = (field: string, names = fieldNames) => names[field] ?? said(field)

const fieldsSaid = (fields: readonly string[], from = fieldNames) =>
  listed(
    fields.map((field) => nameOf(field, from)),
    'and',
  ) || 'nothing'

/** What is said of one whose very name would tell. */
export const confidentialChanged = 'A confidential source was changed'

/** Fields that hold words of people; the others hold one of a few values. */
const worded = new Set(
  'title byline desk statement claimant url publisher publishedAt origin name timeZone locator quote note'.split(
    ' ',
  ),
)

export function valueSaid({ field }: Pick<Change, 'field'>, value: Change['from']): string {
  if (value === null || value === '') return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (/^\d{4}-\d\d-\d\dT/u.test(String(value)))
    return `${String(value).slice(0, 16).replace('T', ' ')} UTC`
  return worded.has(field) ? quoted(String(value)) : said(String(value))
}

/** "changed the headline of C7 from “A” to “B”"; the fields alone where an older event has no more. */
export function edited(
  { fields, changes }: { fields: readonly string[]; changes?: readonly Change[] },
  whose: (field: string) => string,
  names = fieldNames,
): string {
  if (!changes) return `changed ${whose(fieldsSaid(fields, names))}`
  const each = changes.map((change, at) => {
    const name = nameOf(change.field, names)
    return `${at === 0 ? whose(name) : name} from ${valueSaid(change, change.from)} to ${valueSaid(change, change.to)}`
  })
  const last = each.pop()
  if (last === undefined) return `saved ${whose('details')} as they were`
  return `changed ${each.length === 0 ? last : `${each.join(', ')} and ${last}`}`
}

/** "sentences 3, 5 to 9"; of very many only how many. */
export function runs(indexes: readonly number[]): string {
  const parts: [number, number][] = []
  for (const index of indexes) {
    const last = parts.at(-1)
    if (last && index === last[1] + 1) last[1] = index
    else parts.push([index, index])
  }
  if (parts.length > 8) return count(indexes.length, 'sentence')
  const named = parts.map(([from, to]) =>
    from === to ? `${from + 1}` : `${from + 1} to ${to + 1}`,
  )
  return `${indexes.length === 1 ? 'sentence' : 'sentences'} ${named.join(', ')}`
}

/** The words of facts; of very many only how many. */
export const factWords = (facts: readonly { text: string }[]) =>
  facts.length > 4 ? count(facts.length, 'fact') : facts.map(({ text }) => quoted(text)).join(', ')
