import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { editArticle } from '@/lib/articles/commands'
import { editClaim } from '@/lib/claims/commands'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden } from '@/lib/core/errors'
import { ChangedSince } from '@/lib/core/errors'
import type { shownFields } from '@/lib/history/own-changes'
import { editSource, setPolicy } from '@/lib/sources/commands'
import { addEvidence, editEvidence } from '@/lib/sources/evidence'
import { newerPolicy } from '@/lib/sources/newer-policy'
import { firstPolicy } from '@/lib/sources/policy'
import { sendBackVerdict } from '@/lib/verdicts/second'
import { judge, newsroom, proof } from '../support/newsroom'

type Fields = Record<string, string | null>
type Given = Fields & { shown?: z.output<typeof shownFields> }
type Edited = {
  edit: (actor: Actor, fields: Given) => Promise<unknown>
  row: () => Promise<object>
}

async function edited() {
  const room = await newsroom()
  const { data } = await addEvidence(room.ana, { ...proof(room.claim.id), note: 'See annex.' })
  const [{ id: articleId }, { id: claimId }] = [room.article, room.claim]
  const { evidenceId, sourceId } = data
  const things: Record<string, Edited> = {
    source: {
      edit: (actor, fields) => editSource(actor, { sourceId, ...fields }),
      row: () => db.source.findUniqueOrThrow({ where: { id: sourceId } }),
    },
    evidence: {
      edit: (actor, fields) => editEvidence(actor, { evidenceId, ...fields }),
      row: () => db.evidence.findUniqueOrThrow({ where: { id: evidenceId } }),
    },
    article: {
      edit: (actor, fields) => editArticle(actor, { articleId, ...fields }),
      row: () => db.article.findUniqueOrThrow({ where: { id: articleId } }),
    },
    claim: {
      edit: (actor, fields) => editClaim(actor, { claimId, ...fields }),
      row: () => db.claim.findUniqueOrThrow({ where: { id: claimId } }),
    },
  }
  return { ...room, evidenceId, things }
}

/** A field that one person changes, and another that the other does. */
const pairs: [string, string, string][] = [
  ['source', 'title', 'publisher'],
  ['evidence', 'locator', 'note'],
  ['article', 'desk', 'byline'],
  ['claim', 'claimant', 'statement'],
]

test.each(pairs)(
  'of two people with the same form of a %s open, the later one undoes nothing the first changed',
  async (thing, first, second) => {
    const { ana, ben, things } = await edited()
    const { edit, row } = things[thing] ?? expect.fail()
    const before = (await row()) as Fields
    const shown = { [first]: before[first] ?? null, [second]: before[second] ?? null }
    await edit(ana, { ...shown, [first]: 'Ana’s words', shown } as Given)
    await edit(ben, { ...shown, [second]: 'Ben’s words', shown } as Given)
    expect(await row()).toMatchObject({ [first]: 'Ana’s words', [second]: 'Ben’s words' })
    const both = { [first]: 'Ben’s other words', shown } as Given
    await expect(edit(ben, both)).rejects.toThrow(ChangedSince)
    await expect(edit(ben, both)).rejects.toThrow('which is now “Ana’s words”')
    expect(await row()).toMatchObject({ [first]: 'Ana’s words' })
  },
)

test('who may not know what a source was found to say finds it out by no guess', async () => {
  const { ana, ben, eve, claim, evidenceId, things } = await edited()
  await setPolicy(eve, { ...firstPolicy, hideStance: true })
  await judge(ana, claim.id)
  await sendBackVerdict(eve, { claimId: claim.id, reason: 'Look again.' })
  const guess = (stance: 'supports' | 'refutes') =>
    editEvidence(ben, { evidenceId, stance: 'context', shown: { stance } })
  const right = await guess('supports').catch(String)
  expect(right).toContain('the stance, which is now none')
  expect(await guess('refutes').catch(String)).toBe(right)
  const over = editEvidence(ben, { evidenceId, stance: 'context', shown: { stance: null } })
  await expect(over).rejects.toThrow('once your own verdict is recorded')
  await editEvidence(ben, { evidenceId, locator: 'p. 5', shown: { stance: null } })
  expect(await things.evidence?.row()).toMatchObject({ stance: 'supports', locator: 'p. 5' })
})

test('a policy made from an older one than is in force is refused, and told what it takes back', async () => {
  const { ada, ana, eve } = await newsroom()
  const evesRules = { ...firstPolicy, default: { primary: 2, secondary: 3 } }
  await setPolicy(eve, { ...evesRules, version: 0 })
  const adas = { ...firstPolicy, byKind: { quote: { primary: 1, secondary: 0 } } }
  await expect(setPolicy(ada, { ...adas, version: 0 })).rejects.toThrow(Conflict)
  expect(await db.policy.count()).toBe(1)
  const undone =
    'every claim from “2 primary sources, or 3 sources of different origin” to “1 primary source, or 3 sources of different origin”'
  expect(await newerPolicy(ada, adas, 0)).toEqual({ version: 1, by: 'Eve', undone: [undone] })
  expect((await newerPolicy(ada, { ...adas, default: evesRules.default }, 0))?.undone).toEqual([])
  expect(await newerPolicy(ada, adas, 1)).toBeNull()
  await expect(newerPolicy(ana, adas, 0)).rejects.toThrow(Forbidden)
  await setPolicy(ada, { ...adas, version: 1 })
  await setPolicy(eve, evesRules)
  expect(await db.policy.count()).toBe(3)
  const rows = await db.policy.findMany()
  expect(rows.map(({ data }) => data).join()).not.toContain('version')
})

test.each([
  ['ticked', 'date', 'opinion', true],
  ['unticked', 'opinion', 'date', false],
])(
  'a box that is left %s stays so where the kind is changed',
  async (_, kind, other, checkable) => {
    const { ana, claim, things } = await edited()
    const edit = (fields: object) => editClaim(ana, { claimId: claim.id, ...fields })
    await edit({ kind, checkable })
    await edit({ kind: other, checkable, shown: { kind, checkable } })
    expect(await things.claim?.row()).toMatchObject({ kind: other, checkable })
  },
)
