import { describe, expect, test } from 'vitest'
import { addressIn, guessSource } from '@/lib/sources/guess'

describe('what is an address', () => {
  test.each([
    ['https://example.org/report', 'https://example.org/report'],
    [' HTTP://Example.org/a ', 'HTTP://Example.org/a'],
    ['example.org/2025/report', 'https://example.org/2025/report'],
    ['www.example.org', 'https://www.example.org'],
    ['österreich.example.at/bericht', 'https://österreich.example.at/bericht'],
  ])('%s is', (words, address) => expect(addressIn(words)).toBe(address))

  test.each([
    ['the annual report'],
    ['p. 14'],
    ['Node.js'],
    ['e.g.'],
    ['3.5/4'],
    ['ftp://example.org/file'],
    ['javascript:alert(1)'],
    ['https://'],
    ['see https://example.org/report'],
    [''],
  ])('%s is not', (words) => expect(addressIn(words)).toBeNull())
})

describe('what a source may be', () => {
  test.each([
    ['https://www.data.gov/census/2024_population.csv', 'dataset', 'primary', '2024 population'],
    ['https://www.stats.govt.nz/reports/annual-report.pdf', 'document', 'primary', 'annual report'],
    ['https://www.bundestag.example.de/drucksache', 'webPage', 'secondary', 'drucksache'],
    ['https://ec.europa.eu/eurostat/web/main', 'webPage', 'primary', 'main'],
    [
      'https://news.example.com/2025/03/11/dam-opens-late/',
      'webPage',
      'secondary',
      'dam opens late',
    ],
    ['https://notgov.example/file.pdf', 'document', 'secondary', 'file'],
    ['https://gov.example.com/file', 'webPage', 'secondary', 'file'],
    ['https://www.youtube.com/watch?v=1', 'recording', 'secondary', 'watch'],
    ['https://example.org/photos/bridge.JPG', 'image', 'secondary', 'bridge'],
    ['https://example.org/', 'webPage', 'secondary', 'example.org'],
    ['https://example.org/%E0%A4%A', 'webPage', 'secondary', 'example.org'],
    ['https://example.org/%D0%B7%D0%B2%D1%96%D1%82-2024', 'webPage', 'secondary', 'звіт 2024'],
    [
      'Interview with the harbour master',
      'interview',
      'secondary',
      'Interview with the harbour master',
    ],
    [
      'E-mail from the ministry,  12 May',
      'correspondence',
      'secondary',
      'E-mail from the ministry, 12 May',
    ],
    ['Minutes of the council', 'document', 'secondary', 'Minutes of the council'],
    ['Photograph of the bridge', 'image', 'secondary', 'Photograph of the bridge'],
  ])('%s', (words, kind, tier, title) =>
    expect(guessSource(words)).toMatchObject({ kind, tier, title }),
  )

  test('an address keeps its own spelling, and names who publishes it', () =>
    expect(guessSource('www.example.org/report?id=4#page=2')).toMatchObject({
      url: 'https://www.example.org/report?id=4#page=2',
      publisher: 'example.org',
    }))

  test('a title is never longer than a source may have', () =>
    expect(guessSource('word '.repeat(300)).title.length).toBeLessThanOrEqual(500))
})
