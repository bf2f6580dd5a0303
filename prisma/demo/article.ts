import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { articleImport } from '@/lib/articles/schema'
import type { Kind } from '@/lib/claims/vocabulary'

type Curated = {
  start: number
  end: number
  claim: string
  type: Kind
  about: 'content' | 'attribution'
  claimant: { kind: 'article' | 'source'; name: string | null }
  checkable: boolean
  check_worthiness: number
}

/** "Kremlin (spokesman not named here)" is the Kremlin: what stands in parentheses is the curator's remark. */
const nameOf = ({ name }: Curated['claimant']) => name?.replace(/\s*\(.*\)$/, '') ?? null

const found = ({
  start,
  end,
  claim,
  type,
  about,
  claimant,
  checkable,
  check_worthiness: priority,
}: Curated) => ({
  start,
  end,
  statement: claim,
  kind: type,
  about,
  claimant: nameOf(claimant),
  checkable,
  priority,
})

export const demoTitle = 'US presses Russia to agree ‘unconditionally’ to a month-long ceasefire in Ukraine'

/** The next half past nine in the evening that leaves time to work. */
export function deadlineAfter(now: Date): Date {
  const evening = new Date(now)
  evening.setHours(21, 30, 0, 0)
  if (evening.getTime() - now.getTime() < 90 * 60_000) evening.setDate(evening.getDate() + 1)
  return evening
}

/** The article of the seed with its curated claims; `folder` is where the two files lie. */
export function demoArticle(folder: string, now: Date): z.input<typeof articleImport> {
  const curated = JSON.parse(readFileSync(join(folder, 'ceasefire.claims.json'), 'utf8')) as {
    claims: Curated[]
  }
  return {
    title: demoTitle,
    byline: 'Ines Okafor',
    desk: 'Diplomatic',
    language: 'en',
    deadline: deadlineAfter(now).toISOString(),
    text: readFileSync(join(folder, 'ceasefire.txt'), 'utf8'),
    claims: curated.claims.map(found),
  }
}
