import { expect, test } from 'vitest'
import { checkClaimReviews, countOf } from '@/lib/reports/claimreview/check'
import { linkedDataIn } from '@/lib/reports/claimreview/read'

const now = new Date('2025-03-20T12:00:00Z')

type Fields = Record<string, unknown>
const rating = {
  '@type': 'Rating',
  ratingValue: 2,
  worstRating: 1,
  bestRating: 5,
  alternateName: 'Mostly false',
}
const house = { '@type': 'Organization', name: 'The Desk', url: 'https://desk.example' }
const claimant = { '@type': 'Person', name: 'Ines Okafor' }
const page = { '@type': 'CreativeWork', url: 'https://okafor.example/speech' }
const claim = { '@type': 'Claim', author: claimant, appearance: page, datePublished: '2025-03-01' }
const good = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://desk.example/r/1',
  claimReviewed: 'Rents rose by 9 percent.',
  datePublished: '2025-03-12',
  author: house,
  reviewRating: rating,
  itemReviewed: claim,
}
const review = (more: Fields) => ({ ...good, ...more })
const rated = (more: Fields) => review({ reviewRating: { ...rating, ...more } })
const claimed = (more: Fields) => review({ itemReviewed: { ...claim, ...more } })
const { ['@context']: _, ...bare } = good

/** What it is, the data, and the fields in which something is wrong. */
const fixtures: [what: string, data: unknown, wrong: string[]][] = [
  ['one that is whole', good, []],
  ['a list of them', [good, review({ url: 'https://desk.example/r/2' })], []],
  ['a graph', { '@context': 'https://schema.org', '@graph': [bare] }, []],
  [
    'one inside a page',
    { '@context': 'https://schema.org', '@type': 'WebPage', hasPart: bare },
    [],
  ],
  ['http for the vocabulary', review({ '@context': 'http://schema.org/' }), []],
  ['several vocabularies', review({ '@context': ['https://schema.org', { a: null }] }), []],
  ['the vocabulary as @vocab', review({ '@context': { '@vocab': 'https://schema.org/' } }), []],
  ['several types', review({ '@type': ['ClaimReview', 'Review'] }), []],
  ['a type with its whole name', review({ '@type': 'https://schema.org/ClaimReview' }), []],
  [
    'a rating without numbers',
    review({ reviewRating: { '@type': 'Rating', alternateName: 'No evidence' } }),
    [],
  ],
  ['numbers written as text', rated({ ratingValue: '2', worstRating: '1', bestRating: '5' }), []],
  ['a value without bounds', rated({ worstRating: undefined, bestRating: undefined }), []],
  ['the worst value', rated({ ratingValue: 1 }), []],
  ['the best value', rated({ ratingValue: 5 }), []],
  ['a scale to ten', rated({ ratingValue: 9.5, bestRating: 10 }), []],
  ['dates with hours', review({ datePublished: '2025-03-12T08:00:00+02:00' }), []],
  ['the claim of the same day', claimed({ datePublished: '2025-03-12T21:00:00Z' }), []],
  ['a change after it', review({ dateModified: '2025-03-13' }), []],
  ['a claim without a date', claimed({ datePublished: undefined }), []],
  ['an address as the appearance', claimed({ appearance: 'https://okafor.example/speech' }), []],
  [
    'an appearance with a name alone',
    claimed({ appearance: { '@type': 'CreativeWork', name: 'Speech in Graz' } }),
    [],
  ],
  ['the first appearance alone', claimed({ appearance: undefined, firstAppearance: page }), []],
  ['several who reviewed', review({ author: [house, { '@type': 'Person', name: 'Ana' }] }), []],
  ['nothing', {}, ['']],
  ['an empty list', [], ['']],
  ['null', null, ['']],
  ['a word', 'ClaimReview', ['']],
  ['something else', { '@context': 'https://schema.org', '@type': 'NewsArticle' }, ['']],
  ['no vocabulary', bare, ['@context']],
  ['another vocabulary', review({ '@context': 'https://w3.org/ns/anno.jsonld' }), ['@context']],
  ['no address', review({ url: undefined }), ['url']],
  ['an empty address', review({ url: ' ' }), ['url']],
  ['a path for an address', review({ url: '/r/1' }), ['url']],
  ['an address without https', review({ url: 'desk.example/r/1' }), ['url']],
  ['a script for an address', review({ url: 'javascript:alert(1)' }), ['url']],
  ['an address with a blank', review({ url: 'https://desk.example/r 1' }), ['url']],
  ['an address of this machine', review({ url: 'http://localhost:3000/r/1' }), ['url']],
  ['an address of a house’s network', review({ url: 'http://192.168.0.4/r/1' }), ['url']],
  ['no claim', review({ claimReviewed: undefined }), ['claimReviewed']],
  ['an empty claim', review({ claimReviewed: '  ' }), ['claimReviewed']],
  ['a claim that is no text', review({ claimReviewed: 9 }), ['claimReviewed']],
  ['no rating', review({ reviewRating: undefined }), ['reviewRating']],
  ['a rating in words alone', review({ reviewRating: 'False' }), ['reviewRating']],
  ['a rating of another type', rated({ '@type': 'AggregateRating' }), ['reviewRating']],
  ['a rating without words', rated({ alternateName: undefined }), ['reviewRating.alternateName']],
  ['a rating of empty words', rated({ alternateName: '' }), ['reviewRating.alternateName']],
  ['worst below one', rated({ worstRating: 0 }), ['reviewRating.worstRating']],
  [
    'worst below nothing',
    rated({ ratingValue: -1, worstRating: -1 }),
    ['reviewRating.worstRating'],
  ],
  [
    'best and worst alike',
    rated({ ratingValue: 3, worstRating: 3, bestRating: 3 }),
    ['reviewRating.bestRating'],
  ],
  [
    'a scale that goes down',
    rated({ ratingValue: 3, worstRating: 5, bestRating: 1 }),
    ['reviewRating.bestRating', 'reviewRating.ratingValue'],
  ],
  ['a value above the best', rated({ ratingValue: 6 }), ['reviewRating.ratingValue']],
  ['a value below the worst', rated({ ratingValue: 0 }), ['reviewRating.ratingValue']],
  [
    'a value above the usual best',
    rated({ ratingValue: 7, bestRating: undefined }),
    ['reviewRating.ratingValue'],
  ],
  ['a value that is no number', rated({ ratingValue: 'two' }), ['reviewRating.ratingValue']],
  ['a bound that is no number', rated({ bestRating: 'five' }), ['reviewRating.bestRating']],
  ['nobody who reviewed', review({ author: undefined }), ['author']],
  ['a name for who reviewed', review({ author: 'The Desk' }), ['author']],
  ['who reviewed without a name', review({ author: { '@type': 'Organization' } }), ['author.name']],
  [
    'who reviewed at half an address',
    review({ author: { ...house, url: 'desk.example' } }),
    ['author.url'],
  ],
  [
    'a claim of one’s own',
    claimed({ author: { '@type': 'Organization', name: 'the desk' } }),
    ['author'],
  ],
  ['nothing reviewed', review({ itemReviewed: undefined }), ['itemReviewed']],
  ['a work in place of a claim', claimed({ '@type': 'CreativeWork' }), ['itemReviewed']],
  ['nobody who claimed', claimed({ author: undefined }), ['itemReviewed.author']],
  [
    'a thing that claimed',
    claimed({ author: { '@type': 'Thing', name: 'A flyer' } }),
    ['itemReviewed.author'],
  ],
  [
    'who claimed without a name',
    claimed({ author: { '@type': 'Person', name: ' ' } }),
    ['itemReviewed.author.name'],
  ],
  ['nowhere it appeared', claimed({ appearance: undefined }), ['itemReviewed.appearance']],
  [
    'half an address where it appeared',
    claimed({ appearance: { ...page, url: 'okafor.example' } }),
    ['itemReviewed.appearance.url'],
  ],
  [
    'one bad place of two',
    claimed({ appearance: [page, '/speech'] }),
    ['itemReviewed.appearance.url'],
  ],
  ['no date', review({ datePublished: undefined }), ['datePublished']],
  ['a date in words', review({ datePublished: '12 March 2025' }), ['datePublished']],
  ['a day there is not', review({ datePublished: '2025-02-30' }), ['datePublished']],
  ['an hour there is not', review({ datePublished: '2025-03-12T25:00' }), ['datePublished']],
  ['a date to come', review({ datePublished: '2025-03-21' }), ['datePublished']],
  [
    'a claim after its review',
    claimed({ datePublished: '2025-03-13' }),
    ['itemReviewed.datePublished'],
  ],
  [
    'an appearance after the review',
    claimed({ appearance: { ...page, datePublished: '2025-03-14' } }),
    ['itemReviewed.appearance.datePublished'],
  ],
  ['a change before it', review({ dateModified: '2025-03-11' }), ['dateModified']],
  ['the same twice', [good, good], ['[1]']],
  [
    'the second of two',
    { '@context': 'https://schema.org', '@graph': [bare, { ...bare, url: '' }] },
    ['@graph[1].url'],
  ],
  [
    'several things at once',
    review({ url: '', claimReviewed: '', itemReviewed: {} }),
    ['url', 'claimReviewed', 'itemReviewed'],
  ],
]

test.each(fixtures)('%s', (_, data, wrong) => {
  expect(checkClaimReviews(data, now).map(({ path }) => path)).toEqual(wrong)
})

test('linked data are found in a page, beside scripts that are none of them', () => {
  const script = `<script type="application/ld+json">${JSON.stringify(good)}</script>`
  const data = linkedDataIn(`<!doctype html><script>let a = 1</script>${script}<p>${script}`)
  expect(countOf(data)).toBe(2)
  expect(checkClaimReviews(data, now).map(({ path }) => path)).toEqual(['[1]'])
  expect(linkedDataIn(`\uFEFF${JSON.stringify(good)}`)).toEqual(good)
  expect(() => linkedDataIn('{')).toThrow(SyntaxError)
})
