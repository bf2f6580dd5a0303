import { expect, test, vi } from 'vitest'
import { checkAll } from '@/lib/cli/verify'
import { editClaim } from '@/lib/claims/commands'
import { getClaimView } from '@/lib/claims/queries'
import { db } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import * as ahead from '@/lib/drafts/again-ahead'
import { readDraft } from '@/lib/drafts/read-draft'
import { acceptFix, proposeFix, rejectFix } from '@/lib/fixes/commands'
import { importFrom } from '@/lib/intake/import-from'
import { backgroundOf } from '@/lib/reports/background'
import { docx } from '@/lib/reports/formats/docx'
import { buildReport } from '@/lib/reports/report'
import { bringDraft, fatesAfter } from '@/lib/returned/commands'
import { listBroughtAnswers } from '@/lib/returned/queries'
import { tryDraft } from '@/lib/returned/trial'
import { addEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import { secondVerdict } from '@/lib/verdicts/second'
import { run, wordParagraph } from '../support/office'
import { addClaim, judge, newsroom, placeOf, proof, recordHires, text } from '../support/newsroom'
import { changesIn, commentsIn, documentOf, faultsOf, wordParts } from '../support/word'
import { InWord } from '../support/writer-in-word'

type Room = Awaited<ReturnType<typeof newsroom>>

async function wordFile(articleId: string) {
  const report = await buildReport(articleId, null)
  return (await docx.render(report, await backgroundOf(report))) as Uint8Array
}

/** Brings the document in as the next draft. */
async function sendBack({ ana }: Room, articleId: string, bytes: Uint8Array) {
  const { number: baseNumber } = await db.revision.findFirstOrThrow({
    where: { articleId },
    orderBy: { number: 'desc' },
  })
  const read = await readDraft(ana, articleId, { file: { name: 'back.docx', bytes } })
  const [brought] = await bringDraft(ana, { ...read, articleId, baseNumber })
  return { number: brought.data.number, ...fatesAfter(brought) }
}

/** What bringing it in would do to each claim. */
async function preview({ ana }: Room, articleId: string, bytes: Uint8Array, baseNumber = 1) {
  const read = await readDraft(ana, articleId, { file: { name: 'back.docx', bytes } })
  return (await tryDraft(ana, { ...read, articleId, baseNumber }, bytes)).claims
}

/** A claim that two people confirmed, and one that Ben would say otherwise; the article as it was brought in, in Word. */
async function sentOut(how: 'fresh' | 'same') {
  const room = await newsroom()
  const { ana, ben } = room
  const body = text
    .split('\n')
    .map((line) => wordParagraph(run(line)))
    .join('')
  const file = { name: 'bridge.docx', bytes: documentOf({ body }) }
  const articleId =
    how === 'fresh'
      ? room.article.id
      : (await importFrom(ana, { file }, { extract: false })).articleId
  const first = how === 'fresh' ? room.claim.id : await addClaim(ana, articleId, 'opened in 1978')
  await judge(ana, first)
  await secondVerdict(ben, { claimId: first, rating: 'confirmed' })
  const second = await addClaim(ana, articleId, 'cost 14 million crowns')
  const wanted = { claimId: second, replacement: 'cost 41 million crowns', reason: 'Turned.' }
  await proposeFix(ben, wanted)
  return { room, articleId, first, second, document: await wordFile(articleId) }
}

test.each(['fresh', 'same'] as const)(
  'a %s document that comes back unread changes nothing, and what is proposed stays proposed',
  async (how) => {
    const { room, articleId, document } = await sentOut(how)
    await expect(sendBack(room, articleId, document)).rejects.toMatchObject({
      reasons: [{ message: 'This is the text of draft 1; nothing differs.' }],
    })
  },
)

test.each(['fresh', 'same'] as const)(
  'of a %s document: untouched claims stay, an accepted change is an accepted correction, answers become notes',
  async (how) => {
    const { room, articleId, first, second, document } = await sentOut(how)
    const back = new InWord(document)
      .acceptAll()
      .write('Nobody knows', 'Everybody knows')
      .answer('C1', 'Ines', 'I have the ticket.')
      .answer('C2', 'Ines', 'Sorry &amp; thanks.')
    expect(faultsOf(back.save())).toEqual([])
    const seen = await preview(room, articleId, back.save())
    expect(seen.map(({ number, outcome }) => [number, outcome])).toEqual([
      [1, null],
      [2, 'corrected'],
    ])
    await recordHires()
    const { number, anchors, reopened } = await sendBack(room, articleId, back.save())
    expect([number, anchors.same + anchors.moved, anchors.changed]).toEqual([2, 1, 1])
    expect(reopened).toEqual([])
    // every row of it is sealed by an event
    expect((await checkAll()).problems).toEqual([])
    const [kept, fixed] = [
      await getClaimView(room.ana, first),
      await getClaimView(room.ana, second),
    ]
    expect(kept).toMatchObject({ status: 'settled', rating: 'confirmed' })
    expect(fixed).toMatchObject({
      quote: 'cost 41 million crowns',
      fixes: [{ state: 'accepted', madeRevision: 2 }],
      corrected: { from: 'cost 14 million crowns' },
    })
    expect([kept, fixed].flatMap(({ notes }) => notes.map(({ body }) => body))).toEqual([
      'Ines in Word on 1 April 2025: I have the ticket.',
      'Ines in Word on 1 April 2025: Sorry & thanks.',
    ])

    // and out again: comments are written anew and the writer's answers stay, but a report behind the text is not sent twice;
    // what stays comes back as no second note
    const again = await wordFile(articleId)
    expect(faultsOf(again)).toEqual([])
    expect(changesIn(again)).toEqual([])
    const isSame = how === 'same'
    expect([...commentsIn(again).keys()]).toEqual(isSame ? ['C1', 'C2', 'X', 'G'] : ['C1', 'C2'])
    const last = new InWord(again).write('Everybody', 'Somebody').save()
    await sendBack(room, articleId, last)
    expect(await db.note.count()).toBe(2)
  },
)

test('a change that was rejected stays proposed, and answers are found where no program kept the threads', async () => {
  const { room, articleId, second, document } = await sentOut('fresh')
  const back = new InWord(document).rejectAll().answer('C2', 'Ines', 'No.').forgetThreads()
  const { number, anchors } = await sendBack(room, articleId, back.save())
  expect([number, anchors.same]).toEqual([1, 2])
  expect(await getClaimView(room.ana, second)).toMatchObject({
    fixes: [{ state: 'proposed' }],
    notes: [{ body: 'Ines in Word on 1 April 2025: No.' }],
  })
  // the page of the draft it came back to tells of it
  expect(await listBroughtAnswers(room.ana, articleId, 1)).toMatchObject([
    { claim: 2, body: 'Ines in Word on 1 April 2025: No.' },
  ])
  expect(await listBroughtAnswers(room.ana, articleId, 2)).toEqual([])
})

test('answers to comments of another article are none of this one’s', async () => {
  const { room, document } = await sentOut('fresh')
  const file = { name: 'x.docx', bytes: documentOf({ body: wordParagraph(run(text)) }) }
  const { articleId } = await importFrom(room.ana, { file }, { extract: false })
  await addClaim(room.ana, articleId, 'opened in 1978')
  const back = new InWord(document).answer('C1', 'Ines', 'Elsewhere.').write('Nobody', 'All')
  await sendBack(room, articleId, back.save())
  expect(await db.note.count()).toBe(0)
})

/** Every change as this one says it: `facts` in the place of who made it, and when. */
const changesSaid = (bytes: Uint8Array, facts: string) => {
  const back = new InWord(bytes)
  for (const name of ['word/document.xml', 'word/comments.xml'])
    back.parts[name] = (back.parts[name] ?? '').replace(
      /(<w:(?:ins|del|comment) w:id="\d+") w:author="[^"]*" w:date="[^"]*"/gu,
      `$1${facts}`,
    )
  return back
}

test.each(['fresh', 'same'] as const)(
  'in a %s document a correction that was accepted stays, where another of that minute is proposed',
  async (how) => {
    const { room, articleId, first } = await sentOut(how)
    const { createdAt } = await db.fix.findFirstOrThrow()
    const wanted = { claimId: first, replacement: 'opened in 1979', reason: 'A year later.' }
    const { data } = await proposeFix(room.ben, wanted, createdAt)
    await acceptFix(room.ana, { fixId: data.fixId })
    const document = await wordFile(articleId)
    const refusal = {
      reasons: [{ message: 'This is the text of draft 2; nothing differs.' }],
    }
    await expect(sendBack(room, articleId, document)).rejects.toMatchObject(refusal)
    // nor where a program took out who changed it
    const unnamed = [' w:author="Author"', ' w:author="A1" w:date="1970-01-01T12:00:00Z"']
    for (const facts of unnamed)
      await expect(
        sendBack(room, articleId, changesSaid(document, facts).save()),
      ).rejects.toMatchObject(refusal)
  },
)

test('a correction whose words are still tracked by somebody is not accepted', async () => {
  const { room, articleId, second, document } = await sentOut('fresh')
  const back = changesSaid(document, ' w:author="Ines" w:date="2025-05-05T09:00:00Z"').save()
  expect((await preview(room, articleId, back)).map(({ outcome }) => outcome)).not.toContain(
    'corrected',
  )
  await sendBack(room, articleId, back)
  expect(await getClaimView(room.ana, second)).toMatchObject({
    quote: 'cost 41 million crowns',
    fixes: [{ state: 'proposed' }],
  })
})

test('a correction that is tracked still is not accepted because its comment was taken out', async () => {
  const { room, articleId, second, document } = await sentOut('fresh')
  const back = new InWord(document).deleteComment('C2').save()
  expect(commentsIn(back).has('C2')).toBe(false)
  const outcomes = (await preview(room, articleId, back)).map(({ outcome }) => outcome)
  expect(outcomes).not.toContain('corrected')
  await sendBack(room, articleId, back)
  expect(await getClaimView(room.ana, second)).toMatchObject({ fixes: [{ state: 'proposed' }] })
})

test('the document of an earlier draft takes back nothing that was accepted since', async () => {
  const { room, articleId, document } = await sentOut('fresh')
  expect(commentsIn(document).get('C1')?.says).toContain(' · draft 1')
  const { id: fixId } = await db.fix.findFirstOrThrow()
  await acceptFix(room.ana, { fixId })
  const back = new InWord(document).write('Nobody knows', 'Everybody knows').save()
  await expect(sendBack(room, articleId, back)).rejects.toThrow(Conflict)
  await expect(preview(room, articleId, back, 2)).rejects.toThrow('made of draft 1; draft 2 came')
  expect(await db.revision.count({ where: { articleId } })).toBe(2)
})

test('answers alone become notes and no draft, and the same file again brings nothing', async () => {
  const { room, articleId, document } = await sentOut('same')
  const back = new InWord(document).rejectAll().answer('C1', 'Ines', 'I have the ticket.').save()
  const read = await readDraft(room.ana, articleId, { file: { name: 'back.docx', bytes: back } })
  const sent = { ...read, articleId, baseNumber: 1 }
  await recordHires()
  expect(await tryDraft(room.ana, sent, back)).toMatchObject({
    answers: 1,
    claims: [{ fate: 'same' }, { fate: 'same' }],
  })
  expect(await sendBack(room, articleId, back)).toMatchObject({ number: 1, anchors: { same: 2 } })
  // the draft it belongs to now is sealed with it
  expect((await checkAll()).problems).toEqual([])
  await expect(tryDraft(room.ana, sent, back)).rejects.toThrow('nothing differs')
  await expect(sendBack(room, articleId, back)).rejects.toMatchObject({
    reasons: [{ message: 'This is the text of draft 1; nothing differs.' }],
  })
  expect(await db.note.count()).toBe(1)
  const events = { chainId: articleId, type: 'revision.added' }
  expect(await db.event.count({ where: events })).toBe(0)
  expect([...commentsIn(await wordFile(articleId)).keys()]).toContain('X')
})

test('of two corrections of the same words the wider is accepted, and the document comes in', async () => {
  const { room, articleId, second } = await sentOut('fresh')
  const inside = await addClaim(room.ana, articleId, '14 million')
  const wanted = { claimId: inside, replacement: '41 million', reason: 'Turned.' }
  await proposeFix(room.ben, wanted)
  const back = new InWord(await wordFile(articleId)).acceptAll().save()
  const outcomes = (await preview(room, articleId, back)).map(({ number, outcome }) => [
    number,
    outcome === 'corrected',
  ])
  expect(outcomes).toEqual([
    [1, false],
    [2, true],
    [3, false],
  ])
  await sendBack(room, articleId, back)
  const states = await db.fix.findMany({ select: { claimId: true, state: true } })
  expect(states).toEqual(
    expect.arrayContaining([
      { claimId: second, state: 'accepted' },
      { claimId: inside, state: 'proposed' },
    ]),
  )
})

test.each(['fresh', 'same'] as const)(
  'in a %s document words that were to go and are gone are an accepted correction',
  async (how) => {
    const { room, articleId } = await sentOut(how)
    const third = await addClaim(room.ana, articleId, 'The bridge')
    const wanted = { claimId: third, replacement: '', reason: 'Not shown.' }
    await proposeFix(room.ben, wanted)
    const back = new InWord(await wordFile(articleId)).acceptAll().save()
    const seen = await preview(room, articleId, back)
    expect(seen.find(({ id }) => id === third)).toMatchObject({ outcome: 'cut' })
    await sendBack(room, articleId, back)
    expect(await getClaimView(room.ana, third)).toMatchObject({
      status: 'cut',
      fixes: [{ state: 'accepted' }],
    })
  },
)

test('an answer that could tell the second of a verdict is in no Word report before their own', async () => {
  const { room, articleId } = await sentOut('same')
  const { ana, ben } = room
  const third = await addClaim(ana, articleId, 'The bridge')
  await judge(ana, third, 'wrong')
  const canary = 'As I said, it is wrong.'
  const asked = await wordFile(articleId)
  const back = new InWord(asked).rejectAll().answer('C3', 'Ana', canary).write('Nobody', 'Who')
  await sendBack(room, articleId, back.save())
  const told = async (reader: Room['ben'] | null) => {
    const report = await buildReport(articleId, reader)
    return (await docx.render(report, await backgroundOf(report))) as Uint8Array
  }
  for (const reader of [ben, null]) {
    const bytes = await told(reader)
    expect(faultsOf(bytes)).toEqual([])
    expect(JSON.stringify([...commentsIn(bytes)])).toContain('is kept as a note')
    expect(JSON.stringify([...commentsIn(bytes)])).not.toContain(canary)
  }
  // what stands in its place is no answer
  const again = new InWord(await told(ben)).write('Who', 'Somebody').save()
  await sendBack(room, articleId, again)
  expect(await db.note.count({ where: { claimId: third } })).toBe(1)
  await secondVerdict(ben, { claimId: third, rating: 'wrong', rationale: 'Not shown.' })
  expect(JSON.stringify([...commentsIn(await told(ben))])).not.toContain(canary)
})

test('a comment of Galley’s whose first line and author somebody changed goes out in no report', async () => {
  const { room, articleId } = await sentOut('same')
  const third = await addClaim(room.ana, articleId, 'The bridge')
  const rationale = 'Not in the canary minutes.'
  await addEvidence(room.ana, proof(third))
  await submitVerdict(room.ana, { claimId: third, rating: 'wrong', rationale, revision: 1 })
  const report = await buildReport(articleId, room.ana)
  const bytes = (await docx.render(report, await backgroundOf(report))) as Uint8Array
  const back = new InWord(bytes).rejectAll().write('Nobody', 'Who')
  const comments = back.parts['word/comments.xml'] ?? ''
  back.parts['word/comments.xml'] = comments
    .replaceAll('w:author="Galley"', 'w:author="Author"')
    .replace(/C3<\/w:t>/u, 'Three</w:t>')
  await sendBack(room, articleId, back.save())
  const next = await buildReport(articleId, room.ben)
  const told = (await docx.render(next, await backgroundOf(next))) as Uint8Array
  expect(JSON.stringify(wordParts(told)).includes(rationale)).toBe(false)
})

test.each([
  [
    'whose claim was moved to other words',
    (room: Room, claimId: string) =>
      editClaim(room.ana, { claimId, ...placeOf('14 million crowns') }),
  ],
  [
    'that was rejected',
    (room: Room, _: string, fixId: string) => rejectFix(room.ana, { fixId, reason: 'No.' }),
  ],
])('a correction %s while the document was read is not accepted by it', async (_, meanwhile) => {
  const { room, articleId, second, document } = await sentOut('fresh')
  const { id: fixId } = await db.fix.findFirstOrThrow()
  const { withAgain } = ahead
  const spy = vi.spyOn(ahead, 'withAgain').mockImplementationOnce(async (...given) => {
    spy.mockRestore()
    await meanwhile(room, second, fixId)
    return withAgain(...given)
  })
  await sendBack(room, articleId, new InWord(document).acceptAll().save())
  expect(await db.fix.count({ where: { state: 'accepted' } })).toBe(0)
  expect(await db.event.count({ where: { type: 'fix.accepted' } })).toBe(0)
})
