import type { Actor } from '@/lib/auth/permissions'
import { groupBlockers } from '@/lib/articles/readiness'
import { elsewhereIfLong } from '@/lib/core/beside'
import type { Block } from '@/lib/text/blocks'
import { buildReport, type Report } from './report'
import type { ReportClaim } from './report-claim'
import { limits, standingLine } from './words'

/** As much of a long report as one page shows, and what is said of the whole. */
export type ReportPart = Omit<Report, 'blockers'> & {
  /** from 1 */
  part: number
  parts: number
  /** index of the first of `blocks`, which are those of this part, as are claims, dismissals and facts set aside */
  from: number
  /** claims of the part before whose words reach into this one */
  reaching: ReportClaim[]
  standing: string
  limits: string[]
  stops: { code: string; message: string }[]
}

/** A page grows until it holds so many claims, or so many characters; what is little longer is not divided. */
const most = { claims: 250, characters: 60_000 }

/** A part by its number, or the one in which a claim of that number stands. */
export type AskedPart = number | { claim: number }

type Stretch = { from: number; to: number; claims: ReportClaim[] }

/**
 * One part of an article's report, from 1; the last one where the number lies beyond it, the first where no such claim is in
 * the report. What a reader may not see is not in it, as in `buildReport`. Throws NotFound and Conflict as that does.
 */
export async function readReportPart(
  actor: Actor,
  articleId: string,
  part: AskedPart,
  now = new Date(),
): Promise<ReportPart> {
  const named = { call: 'readReportPart', args: [actor, articleId, part], personId: actor.id }
  const there = await elsewhereIfLong({ whole: 'article', id: articleId }, named)
  if (there) return there.done as ReportPart
  return partOf(await buildReport(articleId, actor, now), part)
}

/** The part of a report that has been read; `asked` as in `readReportPart`. */
export function partOf({ blockers, ...report }: Report, asked: AskedPart): ReportPart {
  const stretches = divide(report)
  const number = Math.min(Math.max(1, numberOf(asked, stretches)), stretches.length)
  const stretch = stretches[number - 1] ?? { from: 0, to: report.blocks.length, claims: [] }
  const first = report.blocks[stretch.from]?.start ?? Infinity
  const end = report.blocks[stretch.to]?.start ?? Infinity
  const isHere = ({ start }: { start: number }) => start >= first && start < end
  return {
    ...report,
    part: number,
    parts: stretches.length,
    from: stretch.from,
    blocks: report.blocks.slice(stretch.from, stretch.to),
    claims: stretch.claims,
    reaching: report.claims.filter(
      (claim) => claim.paragraph !== null && claim.start < first && claim.end > first,
    ),
    dismissals: report.dismissals.filter(isHere),
    factsAside: report.factsAside.filter(isHere),
    standing: standingLine({ ...report, blockers }),
    limits: limits(report),
    stops: groupBlockers(blockers).map(({ code, message }) => ({ code, message })),
  }
}

const numberOf = (asked: AskedPart, stretches: readonly Stretch[]) =>
  typeof asked === 'number'
    ? asked
    : 1 + stretches.findIndex(({ claims }) => claims.some(({ number }) => number === asked.claim))

/** Cut between paragraphs; claims that have none any more come after all of them. */
function divide({ blocks, claims }: Pick<Report, 'blocks' | 'claims'>): Stretch[] {
  const standing = claims.filter(({ paragraph }) => paragraph !== null)
  const gone = claims.slice(standing.length)
  const stretches = stretchesOf(blocks, standing)
  const last = stretches.at(-1)
  if (!last) return [{ from: 0, to: 0, claims: gone }]
  const room = Math.max(0, 2 * most.claims - last.claims.length)
  last.claims.push(...gone.slice(0, room))
  for (let at = room; at < gone.length; at += most.claims)
    stretches.push({
      from: blocks.length,
      to: blocks.length,
      claims: gone.slice(at, at + most.claims),
    })
  return stretches
}

function stretchesOf(blocks: readonly Block[], standing: readonly ReportClaim[]): Stretch[] {
  const stretches: Stretch[] = []
  let next = 0
  for (let from = 0, to = 0; from < blocks.length; from = to) {
    const here: ReportClaim[] = []
    const start = blocks[from]?.start ?? 0
    const isFull = (end: number) => here.length >= most.claims || end - start >= most.characters
    for (let block = blocks[to]; block && !isFull(block.start); block = blocks[++to]) {
      for (let claim = standing[next]; claim && claim.start < block.end; claim = standing[++next])
        here.push(claim)
    }
    // behind the last line stands nothing, but what has a place is never left out
    if (to === blocks.length) here.push(...standing.slice(next))
    stretches.push({ from, to, claims: here })
  }
  return joinTail(stretches, blocks)
}

/** A short rest stays with what is before it: nobody turns a page for three claims. */
function joinTail(stretches: Stretch[], blocks: readonly Block[]): Stretch[] {
  const [before, tail] = stretches.slice(-2)
  if (!before || !tail || tail.claims.length > most.claims / 2) return stretches
  const long = (blocks.at(-1)?.end ?? 0) - (blocks[tail.from]?.start ?? 0)
  if (long > most.characters / 2) return stretches
  const joined = { from: before.from, to: tail.to, claims: [...before.claims, ...tail.claims] }
  return [...stretches.slice(0, -2), joined]
}
