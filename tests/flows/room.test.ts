import { expect, test } from 'vitest'
import { getClaimView } from '@/lib/claims/queries'
import { mostOnClaim } from '@/lib/claims/room'
import { db } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { proposeFix } from '@/lib/fixes/commands'
import { importArticle } from '@/lib/intake/import-article'
import { addNote } from '@/lib/notes/commands'
import { addEvidence, editEvidence, removeEvidence } from '@/lib/sources/evidence'
import { newsroom } from '../support/newsroom'

/*
 * What is listed of a claim is all that was said of it: nobody makes that longer than all others can wait for.
 */

async function office() {
  const { ana, ben, claim } = await newsroom()
  const of = { claimId: claim.id }
  const register = { kind: 'document', tier: 'primary', title: 'Register' } as const
  const acts = {
    note: (actor: typeof ana, words: string) => addNote(actor, { ...of, body: words }),
    evidence: (actor: typeof ana, words: string) =>
      addEvidence(actor, { ...of, source: register, stance: 'context', quote: words }),
    fix: (actor: typeof ana, words: string) =>
      proposeFix(actor, { ...of, replacement: words, reason: 'It is wrong.' }),
  }
  return { ana, ben, acts, reads: () => getClaimView(ana, claim.id) }
}
const kinds = ['note', 'evidence', 'fix'] as const
const lists = { note: 'notes', evidence: 'evidence', fix: 'fixes' } as const

/** As many more of the one that is there, at once. */
async function fill(what: (typeof kinds)[number], more: number) {
  const copies = <Row extends object>(row: Row) =>
    Array.from({ length: more }, () => ({ ...row, id: newId() }))
  if (what === 'note') await db.note.createMany({ data: copies(await db.note.findFirstOrThrow()) })
  else if (what === 'fix')
    await db.fix.createMany({ data: copies(await db.fix.findFirstOrThrow()) })
  else await db.evidence.createMany({ data: copies(await db.evidence.findFirstOrThrow()) })
}

test.each(kinds)('a person adds so many of a kind (%s) to a claim and no more', async (what) => {
  const { ana, ben, acts, reads } = await office()
  const { count } = mostOnClaim[what]
  await acts[what](ana, 'one')
  await fill(what, count - 2)
  await acts[what](ana, 'the last')
  const refused = acts[what](ana, 'one more')
  await expect(refused).rejects.toThrow(Refused)
  await expect(refused).rejects.toThrow(
    new RegExp(`^You have ${count} .* C1, which is the most. Go on in a claim`),
  )
  await acts[what](ben, 'mine')
  expect((await reads())[lists[what]]).toHaveLength(count + 1)
})

test.each(kinds)('and of long ones (%s) fewer, but always one', async (what) => {
  const { ana, ben, acts, reads } = await office()
  const { characters } = mostOnClaim[what]
  await acts[what](ana, 'x'.repeat(5000))
  await fill(what, characters / 5000 - 1)
  await expect(acts[what](ana, 'x')).rejects.toThrow(`have ${characters / 1000},000 characters`)
  await acts[what](ben, 'y'.repeat(5000))
  expect((await reads())[lists[what]]).toHaveLength(characters / 5000 + 1)
})

test('what was taken away makes room', async () => {
  const { ana, acts } = await office()
  const { data } = await acts.evidence(ana, 'one')
  await fill('evidence', mostOnClaim.evidence.count - 1)
  await expect(acts.evidence(ana, 'more')).rejects.toThrow(Refused)
  await removeEvidence(ana, { evidenceId: data.evidenceId, reason: 'Twice.' })
  await acts.evidence(ana, 'more')
})

test('an edit makes none of it longer than that, whoever makes it', async () => {
  const { ana, ben, acts, reads } = await office()
  const longest = 'x'.repeat(5000)
  await acts.evidence(ana, longest)
  await fill('evidence', mostOnClaim.evidence.characters / 5000 - 2)
  const { data } = await acts.evidence(ana, 'short')
  const edit = (actor: typeof ana, words: object) =>
    editEvidence(actor, { evidenceId: data.evidenceId, ...words })
  // a sign outside the first plane counts once, as the databases count it
  await edit(ana, { quote: '𝛑'.repeat(4990), note: 'n'.repeat(10) })
  await edit(ben, { quote: longest, note: null })
  await expect(edit(ana, { note: 'n' })).rejects.toMatchObject({
    message: expect.stringMatching(/^With this, your sources on C1 would .* 200,000 /) as string,
    reasons: [{ path: 'note' }],
  })
  await expect(edit(ben, { locator: 'p. 4' })).rejects.toThrow('a colleague’s sources on C1')
  await edit(ben, { quote: longest.slice(4), locator: 'p. 4' })
  expect((await reads()).evidence.at(-1)).toMatchObject({ locator: 'p. 4' })
})

test.each([
  ['comments', 'comment', mostOnClaim.note.count, 'a'],
  ['long comments', 'comment', 6, 'a'.repeat(9000)],
  ['footnotes', 'footnote', mostOnClaim.evidence.count, 'a'],
] as const)('a file with more %s on one passage is refused', async (_, kind, most, body) => {
  const { ana } = await newsroom()
  const text = 'The dam broke in 1911. It rained.'
  const bring = (count: number) =>
    importArticle(ana, {
      ...{ title: 'The dam', text, extract: false },
      remarks: Array.from({ length: count }, () => {
        return { kind, start: 4, end: 7, body, author: 'Jo Hill', at: null }
      }),
    })
  await bring(most)
  await expect(bring(most + 1)).rejects.toThrow('Take some out of the file')
})
