import { expect, test } from 'vitest'
import { getArticle } from '@/lib/articles/desk'
import { db } from '@/lib/core/db'
import { formats } from '@/lib/reports/registry'
import { buildReport } from '@/lib/reports/report'
import { firstPolicy } from '@/lib/sources/policy'
import { editSource, setPolicy } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import { adjudicate } from '@/lib/verdicts/dispute'
import { secondVerdict } from '@/lib/verdicts/second'
import { confirmed, judge, newsroom, proof } from '../support/newsroom'
import { rendered } from '../support/report'
import { secondAlike } from '../support/second'

const override = 'Just because.'
type Room = Awaited<ReturnType<typeof newsroom>>

/** The policy is met each time, so there is nothing to go past. */
const needless: [string, (room: Room) => Promise<unknown>][] = [
  [
    'a reviewer’s verdict',
    async ({ ana, ben, claim }) => {
      await addEvidence(ana, proof(claim.id))
      await submitVerdict(ana, { ...confirmed(claim.id), override })
      await secondAlike(ben, { claimId: claim.id })
    },
  ],
  [
    'an editor’s verdict',
    async ({ eve, ben, claim }) => {
      await addEvidence(eve, proof(claim.id))
      await submitVerdict(eve, { ...confirmed(claim.id), override })
      await secondAlike(ben, { claimId: claim.id })
    },
  ],
  [
    'an editor’s decision',
    async ({ ana, ben, eve, claim }) => {
      await judge(ana, claim.id)
      await secondVerdict(ben, { claimId: claim.id, rating: 'opinion', rationale: 'Taste.' })
      const decision = { claimId: claim.id, rating: 'confirmed', rationale: 'It is so.' }
      await adjudicate(eve, { ...decision, override })
    },
  ],
]

test.each(needless)('an override that %s did not need is nowhere', async (_, bring) => {
  const room = await newsroom()
  await bring(room)
  expect(await db.verdict.count({ where: { override: { not: null } } })).toBe(0)
  const report = await buildReport(room.article.id, room.vic)
  for (const format of formats) expect(await rendered(format, report)).not.toContain(override)
  expect(JSON.stringify(await db.event.findMany())).not.toContain(override)
})

const weaker: [string, (room: Room) => Promise<unknown>][] = [
  [
    'its source is found to be secondary',
    async ({ ana }) => {
      const { id } = await db.source.findFirstOrThrow()
      await editSource(ana, { sourceId: id, tier: 'secondary' })
    },
  ],
  [
    'the policy asks for more',
    ({ eve }) => setPolicy(eve, { ...firstPolicy, default: { primary: 2, secondary: 5 } }),
  ],
]

test.each(weaker)('where %s, a needless override hides nothing', async (_, weaken) => {
  const room = await newsroom()
  await needless[0]?.[1](room)
  await weaken(room)
  const { blockers } = await getArticle(room.ana, room.article.id)
  expect(blockers.map(({ code }) => code)).toContain('thinlySourced')
})
