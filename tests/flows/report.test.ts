import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { getArticle } from '@/lib/articles/desk'
import { importArticle } from '@/lib/intake/import-article'
import { setFactsAside } from '@/lib/articles/set-aside'
import { signOffArticle } from '@/lib/articles/sign-off'
import { clearClaim, createClaim, editClaim } from '@/lib/claims/commands'
import { deleteClaim } from '@/lib/claims/delete'
import { db } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import { acceptFix, proposeFix } from '@/lib/fixes/commands'
import { addNote } from '@/lib/notes/commands'
import { formats } from '@/lib/reports/registry'
import { foundIn } from '@/lib/reports/words'
import { buildReport } from '@/lib/reports/report'
import { addEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import { secondVerdict } from '@/lib/verdicts/second'
import { loadDemo } from '@/prisma/demo/load'
import { addClaim, judge, newsroom, placeOf } from '@/tests/support/newsroom'
import { rendered, wholeFormats } from '@/tests/support/report'
import { secondAlike } from '../support/second'

const afternoon = new Date('2025-03-12T16:20:00Z')

async function demoReport() {
  const data = mkdtempSync(join(tmpdir(), 'galley-demo-'))
  await loadDemo({ data, seed: 'prisma' }, afternoon)
  rmSync(data, { recursive: true })
  const { id } = await db.article.findFirstOrThrow()
  const ana = await db.user.findFirstOrThrow({ where: { email: 'ana@galley.test' } })
  return buildReport(id, { ...ana, role: 'reviewer' }, new Date('2025-03-12T16:30:00Z'))
}

/** Ids and hashes are random; each keeps its place in the order in which they come. */
function settled(file: string) {
  const known = new Map<string, string>()
  const name = (secret: string, kind: string) =>
    known.get(secret) ?? known.set(secret, `${kind}-${known.size + 1}`).get(secret) ?? ''
  return file
    .replace(/\b(?=[a-z]*\d)[0-9a-hjkmnp-tv-z]{18}\b/g, (id) => name(id, 'id'))
    .replace(/"hash": "[0-9a-f]{64}"/g, '"hash": "…"')
}

test('the report of the demo reads as it did, in every format of text', async () => {
  const report = await demoReport()
  for (const format of formats.filter(({ mediaType }) => /^text|json/.test(mediaType))) {
    await expect(settled(await rendered(format, report))).toMatchFileSnapshot(
      `golden/report.${format.extension}`,
    )
  }
})

test('a report counts what stands in it', async () => {
  const { counts, claims, statuses, signatures, dismissals, blockers } = await demoReport()
  expect(claims).toHaveLength(89)
  expect(counts.checkable).toBe(72)
  // what waits for a second, or is disputed, is not what was found
  expect(counts.ratings.reduce((sum, { count }) => sum + count, 0)).toBe(
    statuses.settled - counts.corrected,
  )
  expect(statuses.settled).toBe(counts.signedTwice)
  expect(signatures.map(({ person }) => person.name)).toEqual([
    'Ana Petrović',
    'Ben Achterberg',
    'Eve Castellano',
  ])
  expect(dismissals).toHaveLength(2)
  expect(blockers.length).toBeGreaterThan(50)
})

const secret = {
  kind: 'interview',
  tier: 'primary',
  title: 'Talk with Viktor Hlas',
  publisher: 'Hlas himself',
  publishedAt: '2024-02-03',
  origin: 'the ministry',
  url: 'https://hlas.example/notes',
  confidential: true,
} as const

test('no format tells who a confidential source is, even to who entered it', async () => {
  const { ana, article, claim } = await newsroom()
  const place = { locator: 'from minute 12', quote: 'I saw the bill', note: 'Met at the harbour' }
  await addEvidence(ana, { claimId: claim.id, source: secret, stance: 'supports', ...place })
  const report = await buildReport(article.id, ana)
  for (const format of formats) {
    const file = await rendered(format, report)
    if (wholeFormats.includes(format)) expect(file, format.id).toContain('Confidential source')
    for (const word of [
      'Hlas',
      '2024-02-03',
      'ministry',
      'minute 12',
      'saw the bill',
      'harbour',
      'interview',
    ])
      expect(file, format.id).not.toContain(word)
  }
  expect(report.claims[0]?.evidence[0]?.addedBy.name).toBe('A colleague')
})

test('what colleagues note to each other stays out of the report', async () => {
  const { ana, article, claim } = await newsroom()
  await addNote(ana, { claimId: claim.id, body: 'Between us: rewrite.' })
  const report = await buildReport(article.id, ana)
  for (const format of formats) expect(await rendered(format, report)).not.toContain('Between us')
})

/** An article whose one claim is settled and every sentence accounted for. */
async function readyArticle() {
  const people = await newsroom()
  const { articleId } = await importArticle(people.ana, {
    title: 'Short',
    text: 'The bridge opened in 1978.',
    extract: false,
  })
  const claimId = await addClaim(people.ana, articleId, 'opened in 1978')
  await judge(people.ana, claimId)
  await secondAlike(people.ben, { claimId })
  return { ...people, articleId, claimId }
}

test('a sign-off is told with its digest; once voided it stays in the history, with the cause', async () => {
  const { eve, ana, articleId } = await readyArticle()
  await signOffArticle(eve, { articleId })
  const before = await buildReport(articleId, ana)
  expect(before.signOff).toMatchObject({ by: { name: 'Eve' }, valid: true, revision: 1 })
  expect(before.blockers).toEqual([])
  await createClaim(ana, { articleId, ...placeOf('bridge') })
  const after = await buildReport(articleId, ana)
  expect(after.signOff).toBeNull()
  expect(after.signOffs).toMatchObject([
    { digest: before.signOff?.digest, valid: false, voidedReason: 'C2 was added by Ana: “bridge”' },
  ])
  const md = formats.find(({ id }) => id === 'md')
  expect(md && (await rendered(md, after))).toMatch(
    /Signed off by Eve, .*Ended .*: C2 was added by Ana: “bridge”\./,
  )
})

test('a correction that went into the text is told with the words before and after', async () => {
  const { ana, ben, eve, article, claim } = await newsroom()
  await submitVerdict(ana, {
    claimId: claim.id,
    rating: 'needsChange',
    rationale: 'It was 1987.',
    revision: 1,
  })
  await secondAlike(ben, { claimId: claim.id })
  const { data } = await proposeFix(ana, {
    claimId: claim.id,
    replacement: 'opened in 1987',
    reason: 'Minutes.',
  })
  await acceptFix(ben, { fixId: data.fixId })
  const report = await buildReport(article.id, ana)
  expect(report.counts).toMatchObject({ corrections: { made: 1, proposed: 0 }, corrected: 0 })
  for (const format of wholeFormats) {
    const file = await rendered(format, report)
    const said = file.replace(/<[^>]*>/gu, '').split('Corrected: was 1978, now 1987.')
    // a Word file has it beside the words, and in its table; of a workbook its XML is read as well
    if (!['json', 'docx', 'xlsx', 'zip'].includes(format.id))
      expect(said, `${format.id} says it once`).toHaveLength(2)
  }
  await secondVerdict(eve, { claimId: claim.id, rating: 'confirmed' })
  const looked = await buildReport(article.id, ana)
  expect(looked.counts).toMatchObject({ corrected: 1, signedTwice: 0 })
  expect(foundIn(looked.counts).flatMap(({ id, count }) => (count > 0 ? [id] : []))).toEqual([
    'corrected',
  ])
  expect(
    await rendered(
      formats.find(({ id }) => id === 'csv')!,
      looked,
    ),
  ).toContain('Corrected')
  expect(report.revision.number).toBe(2)
  for (const format of wholeFormats)
    expect(await rendered(format, report), format.id).toContain('opened in 1987')
})

test('a claim whose words are gone stands at the end, without a place; a deleted one is not there', async () => {
  const { ana, article, claim } = await newsroom()
  const cost = await addClaim(ana, article.id, 'cost 14 million crowns')
  const unwanted = await addClaim(ana, article.id, 'bridge')
  await deleteClaim(ana, { claimId: unwanted, reason: 'Not a claim.' })
  const { data } = await proposeFix(ana, {
    claimId: claim.id,
    replacement: '',
    reason: 'Nobody knows.',
  })
  await acceptFix(ana, { fixId: data.fixId })
  const { claims, counts } = await buildReport(article.id, ana)
  expect(claims.map(({ id, paragraph }) => [id, paragraph])).toEqual([
    [cost, 1],
    [claim.id, null],
  ])
  expect([counts.claims, counts.cut]).toEqual([1, 1])
})

test('an editor who lets a verdict stand is named with the reason', async () => {
  const { ana, ben, eve, article, claim } = await newsroom()
  await submitVerdict(ana, {
    claimId: claim.id,
    rating: 'cannotVerify',
    rationale: 'No record.',
    revision: 1,
  })
  await secondAlike(ben, { claimId: claim.id })
  await clearClaim(eve, { claimId: claim.id, reason: 'It is worded so.' })
  const report = await buildReport(article.id, ana)
  for (const format of wholeFormats)
    expect(await rendered(format, report), format.id).toContain('It is worded so.')
})

test('an article nobody knows has no report', async () => {
  const { ana } = await newsroom()
  await expect(buildReport('unknown', ana)).rejects.toThrow(NotFound)
})

test('an article without claims has one', async () => {
  const { ana } = await newsroom()
  const { articleId } = await importArticle(ana, {
    title: 'Empty',
    text: 'Nothing.',
    extract: false,
  })
  const report = await buildReport(articleId, ana)
  expect(report.counts).toMatchObject({ claims: 0, sentences: { total: 1, open: 1 } })
  for (const format of formats) expect((await rendered(format, report)).length).toBeGreaterThan(20)
})

test('a report never mixes two moments: while the article changes under it, it says so', async () => {
  const { ana, article, claim } = await newsroom()
  let edits = 0
  const stop = new AbortController()
  const busy = (async () => {
    while (!stop.signal.aborted)
      await editClaim(ana, { claimId: claim.id, statement: `Version ${++edits}` })
  })()
  const results = await Promise.allSettled(
    Array.from({ length: 5 }, () => buildReport(article.id, ana)),
  )
  stop.abort()
  await busy
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(Conflict)
    // the import is the first event and each version one more
    else
      expect(result.value.claims[0]?.statement).toBe(
        result.value.history.events === 1
          ? 'The bridge opened in 1978.'
          : `Version ${result.value.history.events - 1}`,
      )
  }
})

test('what was set aside alone is told in every report that tells of the text, with who said why', async () => {
  const { ana, ben, article } = await newsroom()
  const articleId = article.id
  await createClaim(ana, { articleId, ...placeOf('It cost') })
  const [fact] = (await getArticle(ana, articleId)).facts.filter(({ state }) => state === 'open')
  if (!fact) throw new Error('Nothing is open.')
  await setFactsAside(ben, {
    articleId,
    facts: [{ start: fact.start, end: fact.end }],
    reason: 'checkedElsewhere',
  })
  const report = await buildReport(articleId, ana)
  const told = `Sentence ${fact.sentence + 1}, set aside: checked elsewhere, says Ben: ${fact.text}`
  for (const format of formats.filter(({ id }) => id === 'md' || id === 'html'))
    expect(await rendered(format, report)).toContain(told)
  expect(report.factsAside).toEqual([
    expect.objectContaining({ text: fact.text, reason: 'checkedElsewhere', by: 'Ben' }),
  ])
})
