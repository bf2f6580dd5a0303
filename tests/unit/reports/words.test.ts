import { correctedText, correctionBeside } from '@/lib/reports/judgment'
import { expect, test } from 'vitest'
import {
  digestCovers,
  depthText,
  dismissalText,
  limits,
  methodText,
  partText,
  readableDigest,
  sayMoment,
  sourcesText,
  standingLine,
  summary,
  voidedText,
} from '@/lib/reports/words'
import type { ReportClaim } from '@/lib/reports/report-claim'
import {
  agreed,
  ana,
  evidenceOf,
  rendered,
  reportClaim,
  reportOn,
  verdictOn,
  wholeFormats,
} from '@/tests/support/report'
import { proposed } from '@/tests/support/report-fix'

const text = 'The bridge opened in 1978.'
const signOff = {
  by: ana,
  at: '2025-03-12T21:17:00.000Z',
  digest: '7f3a91c20be4d85e',
  revision: 1,
  policyVersion: 3,
  valid: true,
  voidedReason: null,
  voidedAt: null,
}
const settled = reportClaim({
  status: 'settled',
  rating: 'confirmed',
  signed: 2,
  verdicts: [verdictOn({ answer: agreed })],
  evidence: [evidenceOf()],
})
const open = reportClaim({ number: 2 })
const accepted = {
  id: 'f',
  exact: 'a',
  replacement: 'b',
  reason: 'c',
  state: 'accepted',
  proposedBy: ana,
  createdAt: '',
  decidedBy: ana,
  decidedAt: '',
  decisionReason: null,
  baseRevision: 1,
  madeRevision: 2,
} as const

test('the first line says whether it may go out, after how many corrections, or how much stops it', () => {
  expect(standingLine(reportOn(text, [settled], { signOff }))).toBe('Cleared for publication.')
  const corrected = { ...settled, fixes: [accepted] }
  expect(standingLine(reportOn(text, [corrected], { signOff }))).toBe(
    'Cleared for publication after one correction.',
  )
  const blockers = [{ code: 'claimOpen', message: 'C2 has no verdict.' }]
  expect(standingLine(reportOn(text, [open], { blockers }))).toBe(
    'Not signed off: 1 thing still stops it.',
  )
  expect(standingLine(reportOn(text, [open], { blockers: [...blockers, ...blockers] }))).toBe(
    'Not signed off: 2 things still stop it.',
  )
})

test('the summary adds up', () => {
  expect(summary(reportOn(text, [settled, open]))).toBe(
    '2 claims in 1 sentence. 1 carries two signatures and 1 has no verdict.',
  )
  expect(summary(reportOn(text))).toBe('0 claims in 1 sentence.')
  const cut = reportClaim({ number: 3, status: 'cut', paragraph: null })
  expect(summary(reportOn(text, [settled, cut]))).toBe(
    '1 claim in 1 sentence. 1 carries two signatures. 1 claim was cut from the text.',
  )
})

test('depth, method and sources are told from what was counted', () => {
  const report = reportOn(text, [settled])
  expect(depthText(report)).toBe(
    'Full check: every sentence must hold a claim or be set aside. Its one sentence is accounted for: 1 with at least one claim.',
  )
  expect(methodText(report)).toContain('1 of 1 claim has been through both.')
  expect(sourcesText(report)).toBe('1 primary source.')
  const hidden = {
    ...settled,
    evidence: [
      evidenceOf({ id: '', confidential: true, hidden: true, title: 'Confidential source' }),
    ],
  }
  expect(sourcesText(reportOn(text, [hidden]))).toBe(
    'No sources are named. 1 use of confidential sources, which are not named here.',
  )
})

test('a disagreement is told, and whether an editor decided it', () => {
  const first = verdictOn({
    answer: { answer: 'differ', reason: 'x', by: ana, at: '2025-03-12T18:52:00.000Z', blind: true },
  })
  const decision = verdictOn({ id: 'v3', role: 'adjudication' })
  const decided = {
    ...settled,
    verdicts: [first, verdictOn({ id: 'v2', role: 'second', rating: 'wrong' }), decision],
  }
  expect(methodText(reportOn(text, [decided]))).toContain(
    'The two differed on 1; an editor decided it.',
  )
  const conceded = verdictOn({
    ...first,
    conceded: { reason: 'I misread it.', at: first.createdAt },
  })
  const givenWay = { ...decided, verdicts: [conceded, ...decided.verdicts.slice(1, 2)] }
  expect(methodText(reportOn(text, [givenWay]))).toContain(
    'The two differed on 1; one of the two gave way.',
  )
  expect(
    methodText(reportOn(text, [{ ...decided, verdicts: decided.verdicts.slice(0, 2) }])),
  ).toContain('The two differed on 1; it is not decided yet.')
})

test('what a report cannot vouch for is said, also when all is done', () => {
  expect(limits(reportOn(text, [settled], { signOff }))).toEqual([
    'The headline is not part of the checked text.',
    'A verdict is about these words, and about the sources as they were when consulted.',
  ])
  const lines = limits(
    reportOn(text, [
      settled,
      open,
      { ...settled, number: 3, rating: 'cannotVerify' },
      { ...settled, number: 4, rating: 'onAuthor' },
    ]),
  )
  expect(lines).toContain('This is a working copy; verdicts in it may still change.')
  expect(lines).toContain('1 claim has no verdict.')
  expect(lines).toContain('1 claim could not be verified.')
  expect(lines).toContain('For 1 claim the writer answers.')
  const spot = reportOn(text, [settled], { signOff })
  expect(limits({ ...spot, article: { ...spot.article, depth: 'spot' } })).toContain(
    'Sentences without a claim were not checked.',
  )
})

test('small things are said as a newsroom says them', () => {
  expect(sayMoment('2025-03-12T21:17:00.000Z')).toBe('12 March 2025, 21:17 UTC')
  const part = { person: ana, first: 31, second: 1, looked: 2, decided: 0, differed: 0, lastAt: '' }
  expect(partText(part)).toBe(
    'First on 31 claims, second on 1 claim, looked at the new words of 2 claims',
  )
  expect(digestCovers).toMatch(/headline, author, depth, scale, .* version of the sourcing policy/)
  expect(dismissalText('commonKnowledge')).toBe('common knowledge')
  expect(readableDigest('7f3a91c20be4d85e0000')).toBe('7f3a 91c2 0be4 d85e')
  expect(voidedText(signOff)).toBeNull()
  expect(
    voidedText({ ...signOff, voidedAt: '2025-03-13T09:12:00.000Z', voidedReason: 'C5 was cut.' }),
  ).toBe('Ended 13 March 2025, 09:12 UTC: C5 was cut')
})

test('a correction is told once, in the words that differ, and a newer proposal still stands beside it', () => {
  const corrected = (from: string, to: string) => ({
    ...settled,
    corrected: { from, to, revision: 2, state: 'right' as const },
  })
  expect(correctedText(corrected('was 312', 'was 213'))).toBe('Corrected: was 312, now 213.')
  expect(correctedText(corrected('was 312', 'is 213'))).toBe(
    'Corrected: was “was 312”, now “is 213”.',
  )
  expect(correctedText(corrected('312', ''))).toBe('Corrected: was 312, now taken out.')
  expect(correctedText(settled)).toBeNull()
  const claim = { ...corrected('a', 'b'), fixes: [accepted] }
  expect(correctionBeside(claim)).toBeNull()
  const newer = { ...accepted, id: 'g', state: 'proposed' as const }
  expect(correctionBeside({ ...claim, fixes: [accepted, newer] })).toEqual(newer)
  const cut = { ...claim, corrected: null, paragraph: null }
  expect(correctionBeside({ ...cut, fixes: [{ ...accepted, replacement: '' }] })).not.toBeNull()
})

test('of words that were corrected and have changed since, what is proposed is told, and no correction that is gone', async () => {
  const changed = { ...settled, quote: '45 million', paragraph: 1, corrected: null }
  const gone = { ...accepted, exact: '14 million', replacement: '41 million' }
  const waits = proposed('45 million', '46 million')
  for (const format of wholeFormats.filter(({ id }) => !/^(?:json|zip)$/u.test(id))) {
    const toldOf = async (...fixes: ReportClaim['fixes']) =>
      [
        ...(await rendered(format, reportOn('45 million', [{ ...changed, fixes }]))).matchAll(
          /4[16] million/gu,
        ),
      ].map(([words]) => `${format.id} ${words}`)
    expect(new Set(await toldOf(gone, waits))).toEqual(new Set([`${format.id} 46 million`]))
    expect(await toldOf(gone)).toEqual([])
  }
})
