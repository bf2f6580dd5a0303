import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kind } from '@/lib/claims/vocabulary'
import { gapsOf, nextAt } from './clock'
import type { Step } from './scene'
import type { Telling } from './telling'

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

const title = 'US presses Russia to agree ‘unconditionally’ to a month-long ceasefire in Ukraine'

/** The next half past nine in the evening that leaves time to work. */
export const deadlineAfter = nextAt('21:30')

/** How long before the demo is loaded the article came in. */
const afternoon = 7 * 3_600_000

/** When each step happened, `count` of them, the last a few minutes before `loaded`. */
function timesOf(count: number, loaded: Date): Date[] {
  const gaps = gapsOf(count)
  const whole = gaps.reduce((sum, gap) => sum + gap, 0)
  const scale = (afternoon - 240_000) / whole
  let at = loaded.getTime() - afternoon
  return gaps.map((gap) => new Date((at += gap * scale)))
}

/** The article of the seed with its curated claims and its afternoon; `folder` is where the two files lie. */
export function ceasefireTelling(folder: string, steps: readonly Step[], loaded: Date): Telling {
  const curated = JSON.parse(readFileSync(join(folder, 'ceasefire.claims.json'), 'utf8')) as {
    claims: Curated[]
  }
  const times = timesOf(steps.length, loaded)
  return {
    input: {
      title,
      byline: 'Ines Okafor',
      desk: 'Diplomatic',
      language: 'en',
      deadline: deadlineAfter(loaded).toISOString(),
      text: readFileSync(join(folder, 'ceasefire.txt'), 'utf8'),
      claims: curated.claims.map(found),
    },
    by: 'eve',
    came: new Date(loaded.getTime() - afternoon),
    steps: steps.map((step, index) => ({ step, at: times[index] ?? loaded })),
  }
}
