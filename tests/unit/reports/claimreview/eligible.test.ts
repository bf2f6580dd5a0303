import { describe, expect, test } from 'vitest'
import { checkClaimReviews } from '@/lib/reports/claimreview/check'
import { typeOf } from '@/lib/reports/claimreview/review'
import { claimreview } from '@/lib/reports/formats/claimreview'
import type { Report } from '@/lib/reports/report'
import type { ReportClaim } from '@/lib/reports/report-claim'
import {
  agreed,
  evidenceOf,
  rendered,
  reportClaim,
  reportOn,
  verdictOn,
} from '@/tests/support/report'

type File = {
  standing: string
  '@graph': Record<string, unknown>[]
  notReviewed: { claim: number; why: string }[]
}

const theirs = {
  id: 's9',
  title: 'Speech',
  publisher: 'Ines Okafor',
  url: 'https://okafor.example/speech',
  publishedAt: '2025-03-01',
}
const speech = evidenceOf(theirs)
const onScale = { scale: 'fivePoint@1', rating: 'mostlyFalse', answer: agreed }
const eligible = (more: Partial<ReportClaim> = {}) =>
  reportClaim({
    statement: 'Rents rose by 9 percent.',
    claimant: 'Ines Okafor',
    status: 'settled',
    rating: 'mostlyFalse',
    signed: 2,
    verdicts: [verdictOn(onScale)],
    evidence: [evidenceOf(), speech],
    ...more,
  })

const text = 'Rents rose by 9 percent, said Ines Okafor.'
const on = (claims: ReportClaim[], article: Partial<Report['article']> = {}) => {
  const report = reportOn(text, claims)
  const facts = { byline: 'Bo Lind', scale: 'fivePoint@1', ...article }
  return { ...report, article: { ...report.article, ...facts } }
}
const file = async (report: Report) => JSON.parse(await rendered(claimreview, report)) as File

test('a claim of somebody else, judged from false to true, has a ClaimReview that nothing is wrong with', async () => {
  const made = await file(on([eligible()]))
  expect(made['@graph']).toEqual([
    {
      '@type': 'ClaimReview',
      url: 'https://desk.example/articles/a1/report#r1',
      claimReviewed: 'Rents rose by 9 percent.',
      inLanguage: 'en',
      datePublished: '2025-03-12',
      creativeWorkStatus: 'Draft: not signed off',
      author: { '@type': 'Organization', name: 'desk.example', url: 'https://desk.example' },
      reviewRating: {
        '@type': 'Rating',
        alternateName: 'Mostly false',
        ratingValue: 2,
        worstRating: 1,
        bestRating: 5,
      },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Person', name: 'Ines Okafor' },
        appearance: [{ '@type': 'CreativeWork', url: theirs.url, datePublished: '2025-03-01' }],
      },
    },
  ])
  expect(made.notReviewed).toEqual([])
  expect(checkClaimReviews(made, new Date('2025-04-01'))).toEqual([])
})

const unproven = { rating: 'unproven', verdicts: [verdictOn({ ...onScale, rating: 'unproven' })] }
const house = { rating: 'wrong', verdicts: [verdictOn({ rating: 'wrong', answer: agreed })] }
const refused: [
  what: string,
  claim: Partial<ReportClaim>,
  why: RegExp,
  article?: Partial<Report['article']>,
][] = [
  ['the article’s own statement', { claimant: null }, /own statement/],
  ['a claimant of blanks', { claimant: ' ' }, /own statement/],
  ['that somebody said it', { about: 'attribution' }, /somebody said something/],
  ['what its writer says', {}, /who wrote the article/, { byline: 'Ines Okafor and Bo Lind' }],
  ['what its desk says', { claimant: 'The City desk' }, /who wrote the article/, { desk: 'City' }],
  ['a verdict on the house’s scale', house, /not on a scale/, { scale: 'house@1' }],
  ['a verdict of before the scale was changed', house, /not on a scale/],
  ['a verdict beside the scale', unproven, /“Unproven” is no step/],
  ['a claim without a verdict', { status: 'open', rating: null }, /no verdict that stands/],
  ['a verdict that waits for its second', { status: 'awaitingSecond' }, /no verdict that stands/],
  ['a disputed claim', { status: 'disputed' }, /no verdict that stands/],
  ['words that were cut', { status: 'cut', paragraph: null }, /no longer in the article/],
  ['what was said nobody knows where', { evidence: [evidenceOf()] }, /Where the claimant said it/],
  [
    'a page of others that names them in its title',
    {
      evidence: [
        evidenceOf({ ...theirs, title: 'Ines Okafor is wrong', publisher: 'The Daily Rival' }),
      ],
    },
    /Where the claimant said it/,
  ],
  [
    'a page of theirs that was withdrawn',
    {
      evidence: [evidenceOf({ ...theirs, withdrawn: { at: '2025-03-02T00:00:00Z', reason: 'x' } })],
    },
    /Where the claimant said it/,
  ],
  [
    'a script for their page',
    { evidence: [evidenceOf({ ...theirs, url: 'javascript:alert(1)' })] },
    /Where the claimant said it/,
  ],
  [
    'an article on the house’s own pages',
    { evidence: [] },
    /Where the claimant said it/,
    { sourceUrl: 'https://desk.example/news' },
  ],
]

test.each(refused)('%s has none, and it says why', async (_, claim, why, article) => {
  const made = await file(on([eligible(claim)], article))
  expect(made['@graph']).toEqual([])
  expect(made.notReviewed).toEqual([
    { claim: 1, statement: 'Rents rose by 9 percent.', why: expect.stringMatching(why) as string },
  ])
})

describe('where it was said', () => {
  const places = async (claim: Partial<ReportClaim>, article: Partial<Report['article']> = {}) => {
    const [review] = (await file(on([eligible(claim)], article)))['@graph']
    return (review?.itemReviewed as { appearance: { url: string }[] }).appearance
  }

  test('is the page of the article too, once, where that is another house’s', async () => {
    const sourceUrl = 'https://other.example/news'
    expect((await places({}, { sourceUrl })).map(({ url }) => url)).toEqual([theirs.url, sourceUrl])
    expect(await places({}, { sourceUrl: theirs.url })).toHaveLength(1)
  })

  test('has no date that is not one, or that is later than the review', async () => {
    for (const publishedAt of ['March 2025', '2025-05-01', null])
      expect(await places({ evidence: [evidenceOf({ ...theirs, publishedAt })] })).toEqual([
        { '@type': 'CreativeWork', url: theirs.url },
      ])
  })
})

test('it is of the day on which it was signed off', async () => {
  const signOff = {
    by: { id: 'e', name: 'Eve' },
    at: '2025-03-15T08:00:00.000Z',
    digest: 'd'.repeat(64),
    revision: 1,
    policyVersion: 1,
    valid: true,
    voidedReason: null,
    voidedAt: null,
  }
  const [review] = (await file({ ...on([eligible()]), signOff, signOffs: [signOff] }))['@graph']
  expect(review).toMatchObject({ datePublished: '2025-03-15' })
  expect(review).not.toHaveProperty('creativeWorkStatus')
})

test.each([
  ['Ines Okafor', 'Person'],
  ['María José de la Cruz', 'Person'],
  ['The Ministry of Finance', 'Organization'],
  ['Bank of England', 'Organization'],
  ['Deutsche Bank', 'Organization'],
] as const)('%s is a %s', (name, type) => expect(typeOf(name)).toBe(type))
