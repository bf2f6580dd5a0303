import { each, type Finding, isObject, momentOf, type Node } from './node'

type Dated = { path: string; at: number }

const missing = { path: 'datePublished', message: 'When it was reviewed is missing.' }

/** Dates of the claim, and of where it appeared. */
function claimDates({ itemReviewed }: Node): [path: string, date: unknown][] {
  if (!isObject(itemReviewed)) return []
  const places = (['appearance', 'firstAppearance'] as const).flatMap((name) =>
    each(itemReviewed[name]).map((value): [string, unknown] => [
      `itemReviewed.${name}.datePublished`,
      isObject(value) ? value.datePublished : undefined,
    ]),
  )
  return [['itemReviewed.datePublished', itemReviewed.datePublished], ...places]
}

/** Every date is one, none is to come, and they follow each other: claimed, reviewed, changed. */
export function dateRules(review: Node, now: Date): Finding[] {
  const wrong: Finding[] = []
  const read = ([path, date]: [path: string, date: unknown]): Dated[] => {
    if (date === undefined) return []
    const at = momentOf(date)
    if (at === null) wrong.push({ path, message: 'It must be a date, as 2025-03-12.' })
    else if (at > now.getTime()) wrong.push({ path, message: 'It lies in the future.' })
    else return [{ path, at }]
    return []
  }
  const [published] = read(['datePublished', review.datePublished])
  const [modified] = read(['dateModified', review.dateModified])
  for (const { path, at } of claimDates(review).flatMap(read))
    if (published && dayOf(at) > dayOf(published.at))
      wrong.push({ path, message: 'It is later than the review.' })
  if (published && modified && dayOf(modified.at) < dayOf(published.at))
    wrong.push({ path: modified.path, message: 'It is earlier than datePublished.' })
  return review.datePublished === undefined ? [missing, ...wrong] : wrong
}

/** A day without an hour is as early as any hour of it. */
const dayOf = (moment: number) => Math.floor(moment / 86_400_000)
