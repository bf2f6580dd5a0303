import { describe, expect, test } from 'vitest'
import { findPassages } from '@/lib/passages/find'
import { prepareSource } from '@/lib/passages/prepare'

const source = (text: string, language = 'en', id = 'a') => prepareSource({ id, text, language })
const lacking = (claim: string, text: string, language = 'en') =>
  findPassages(claim, [source(text, language)]).absent.map(({ start, end }) =>
    claim.slice(start, end),
  )
const firstOf = (claim: string, text: string, language = 'en') => {
  const [first] = findPassages(claim, [source(text, language)]).passages
  return first && text.slice(first.start, first.end)
}

describe('a number stands in other words', () => {
  test.each([
    ['twelve in figures', 'Police arrested twelve drivers.', 'They held 12 drivers.'],
    ['a dozen', 'Police arrested 12 drivers.', 'They held a dozen drivers.'],
    ['a magnitude', 'It cost $1.2 million.', 'It cost $1,200,000.'],
    ['rounded as it is written', 'It has 41.2 million people.', 'It has 41,213,000 people.'],
    ['nearly', 'Nearly 40% of voters stayed home.', 'Of voters 39.6 per cent stayed home.'],
    ['more than', 'More than 5,000 people came.', 'The count was 5,312 people.'],
    ['miles and kilometres', 'It ran for 100 miles.', 'It ran for 161 km.'],
    ['an ordinal in words', 'It was the 9th match.', 'It was the ninth match.'],
  ])('%s', (_, claim, text) => expect(lacking(claim, text)).toEqual([]))

  test.each([
    ['another', 'It cost 41 million.', 'It cost 14 million.', ['41 million']],
    ['far more', 'More than 5,000 came.', 'The count was 9,000.', ['5,000']],
    ['a season is no sum', 'It changes in the 2018–19 season.', 'It changes in 2017.', ['2018']],
    ['another unit', 'It grew by 12 per cent.', 'It weighed 12.4 tonnes.', ['12 per cent']],
  ])('%s does not', (_, claim, text, words) => expect(lacking(claim, text)).toEqual(words))
})

describe('a date stands in another form', () => {
  test.each([
    'On September 6, 2018 it opened.',
    'It opened on 6 Sept. 2018.',
    'Published: 2018-09-06T02:35:38-0400',
    'It opened on 9/6/2018.',
    'It opened on 6 September. That was 2018.',
    'The 6th of September 2018 came.',
  ])('%s', (text) => expect(lacking('It opened on 6 September 2018.', text)).toEqual([]))

  test.each([
    ['Wednesday', []],
    ['Tuesday', ['March 1']],
  ])('a report of the day after that says %s lacks %j', (day, words) => {
    const report = `By Ann Pell on March 2, 2017\n\nThe dam opened ${day} evening.`
    expect(lacking('The dam opened on March 1, 2017.', report)).toEqual(words)
  })

  test('May is a month as well as a word', () => {
    const claim = 'He died in Calgary on May 7, 2018.'
    expect(lacking(claim, 'May 10, 2018\n\nHe died on May 7 in Calgary.')).toEqual([])
    expect(lacking(claim, 'May 10, 2018\n\nHe may have died in Calgary.')).toEqual(['May 7'])
  })

  test('only the part that differs is told', () => {
    const claim = 'It opened on 6 September 2018.'
    expect(lacking(claim, 'It opened on 7 September 2018.')).toEqual(['6 September'])
    expect(lacking(claim, 'It opened on 6 September.')).toEqual(['2018'])
    expect(lacking(claim, 'It opened on 6 May 2017.')).toEqual(['6 September 2018'])
    expect(
      lacking(
        'The Port Baku Mall closed.',
        'Port City grew and many new houses were built there last spring. Engineers sold oil from Baku.',
      ),
    ).toEqual(['Port', 'Baku', 'Mall'])
  })
})

describe('a name stands in another form', () => {
  test.each([
    ['initials', 'She joined the Federal Reserve Board.', 'She joined the FRB.'],
    ['words of initials', 'She joined the FRB.', 'She joined the Federal Reserve Board.'],
    ['a country and its people', 'The Canadian singer won.', 'She sings in Canada.'],
    ['a country by its letters', 'The US left in March.', 'The United States left in March.'],
    ['accents', 'They met Hergé.', 'They met Herge.'],
    ['an adjective', 'It was a Presidential vote.', 'They voted for a president.'],
    [
      'where somebody is from',
      'The song was praised by Ann Emilee Lindner of MTV.',
      'MTV played it. Ann Emilee Lindner praised the song in her own column that day.',
    ],
    [
      'whose team it is',
      'They beat the Canadian Senior Ice Team.',
      'They beat the Senior Ice Team again last night before a large crowd in Ottawa. So Canada and the Canadian fans went home.',
    ],
    ['a possessive', 'They met Ott’s lawyer.', 'A lawyer of Ott came.'],
  ])('%s', (_, claim, text) => expect(lacking(claim, text)).toEqual([]))

  test.each([
    [
      'the initials with a small word between',
      'TfGM said so.',
      'Transport for Greater Manchester said so.',
    ],
    [
      'the initials without the small word',
      'He asked the DOJ.',
      'He asked the Department of Justice.',
    ],
    ['letters and figures apart', 'It was an Airbus A320.', 'The Airbus was an A-320.'],
  ])('%s', (_, claim, text) => expect(lacking(claim, text)).toEqual([]))

  test.each([
    [
      'initials of other words',
      'He asked the DOJ.',
      'He asked the Department of Defence.',
      ['DOJ'],
    ],
    ['initials across a sign', 'He asked the DJ.', 'The Department, Justice said.', ['DJ']],
    [
      'a body of another name',
      'Money came from Sway Ventures.',
      'Orr Ventures gave money.',
      ['Sway', 'Ventures'],
    ],
    [
      'a body whose words stand apart',
      'They met at Orr Hall.',
      'Orr came late on Friday. People say the town has a Hall.',
      ['Hall'],
    ],
    [
      'a title in quotation marks',
      'She wrote "Mistral" and left.',
      'She wrote and left.',
      ['Mistral'],
    ],
    [
      'the end of another word',
      'Ministers of the G20 met.',
      'They were raising 20 dollars.',
      ['G20'],
    ],
    ['a small word', 'It was an Airbus A320.', 'It was an Airbus, a 320-seat jet.', ['A320']],
    ['another code', 'It was an Airbus A320.', 'The Airbus was an A3200.', ['A320']],
  ])('%s does not', (_, claim, text, words) => expect(lacking(claim, text)).toEqual(words))

  test('the first word of what somebody said is no name', () =>
    expect(lacking('He said: "Nobody came to it."', 'He said it.')).toEqual([]))

  test('a name that is nowhere is told', () =>
    expect(lacking('It was built by Aelred Sander.', 'It was built by Sander.')).toEqual([
      'Aelred',
    ]))
})

describe('the passage', () => {
  test.each([
    ['en', 'The mayor resigned.', 'Rain fell.\nThe mayors of Lyon are resigning.\nNobody came.'],
    [
      'de',
      'Der Minister kündigte neue Gesetze an.',
      'Es regnete viel.\nEin neues Gesetz nannte des Ministers Sprecher.\nEnde gut.',
    ],
    [
      'uk',
      'Міністр відвідав школу у Львові.',
      'Ішов дощ.\nУ школі міністра зустріли діти.\nКінець дня.',
    ],
    ['ar', 'زار الوزير المدرسة.', 'هطل المطر.\nوصل وزير إلى مدرسة.\nانتهى اليوم.'],
    ['ja', '東京都知事が辞任した。', '雨が降った。\n知事は辞任を表明。\n誰も来なかった。'],
  ])('is found by other forms of its words: %s', (language, claim, text) =>
    expect(firstOf(claim, text, language)).toBe(text.split('\n')[1]),
  )

  test('shares words that are told with their places', () => {
    const text = 'Nobody knew. In 1978 the bridge opened.'
    const [first] = findPassages('The bridge opened in 1978.', [source(text)]).passages
    expect(first?.shared.map(({ start, end }) => text.slice(start, end))).toEqual([
      '1978',
      'bridge',
      'opened',
    ])
  })

  test('what adds to the first comes before what repeats it', () => {
    const text =
      'The bridge over the river opened.\nThe bridge over the river.\nA bridge over a river it is.\nLater 300 workers struck.'
    const { passages } = findPassages('The bridge over the river opened and 300 workers struck.', [
      source(text),
    ])
    const words = passages.map(({ start, end }) => text.slice(start, end))
    expect(words.slice(0, 2).sort()).toEqual([
      'Later 300 workers struck.',
      'The bridge over the river opened.',
    ])
  })

  test('comes from the best of several sources, and other sources tell what they have', () => {
    const attached = [source('Rain fell.', 'en', 'a'), source('The bridge opened.', 'en', 'b')]
    const found = findPassages('The bridge opened in 1978.', attached, [
      source('It was 1978.', 'en', 'c'),
      source('It was 1979.', 'en', 'd'),
    ])
    expect(found.passages.map(({ sourceId }) => sourceId)).toEqual(['b'])
    expect(found.absent).toMatchObject([{ kind: 'date', elsewhere: ['c'] }])
  })
})

describe('any text is answered', () => {
  test.each([
    ['nothing', ''],
    ['one line of a megabyte', 'bridge 12 '.repeat(100_000)],
    ['one word of a megabyte', 'a'.repeat(1_000_000)],
    ['signs nobody sees', 'The bri\u200Bdge \u202Eopened\u00AD.'],
    ['half a pair', 'The \uD800 bridge \uDC00 opened.'],
  ])('%s', (_, text) => {
    const { passages } = findPassages('The bridge opened.', [source(text)])
    for (const { start, end } of passages)
      expect(0 <= start && start < end && end <= text.length).toBe(true)
  })

  test('a claim of no words finds nothing', () =>
    expect(findPassages('', [source('The bridge opened.')])).toEqual({ passages: [], absent: [] }))
})
