import { expect, test } from 'vitest'
import { claimsIn } from './reading-aids'

test.each([
  [
    'de',
    'Die Lage ist ernst. „Wir brauchen mehr Geld“, sagte Bundeskanzler Olaf Scholz am Dienstag.',
    'Wir brauchen mehr Geld',
    /Scholz/u,
  ],
  [
    'de',
    'Olaf Scholz erklärte: „Wir brauchen mehr Geld.“',
    'Wir brauchen mehr Geld.',
    /Olaf Scholz/u,
  ],
  [
    'fr',
    '« Nous avons besoin de temps », a déclaré Emmanuel Macron mardi.',
    'Nous avons besoin de temps',
    /Emmanuel Macron/u,
  ],
  [
    'fr',
    'Emmanuel Macron a déclaré : « Nous avons besoin de temps. »',
    'Nous avons besoin de temps.',
    /Emmanuel Macron/u,
  ],
  [
    'es',
    '"Necesitamos más tiempo y dinero", dijo Pedro Sánchez el martes.',
    'Necesitamos más tiempo y dinero',
    /Pedro Sánchez/u,
  ],
  [
    'it',
    '«Abbiamo bisogno di tempo», ha detto Giorgia Meloni martedì.',
    'Abbiamo bisogno di tempo',
    /Giorgia Meloni/u,
  ],
  [
    'pt',
    '“Precisamos de mais tempo”, disse Luís Montenegro na terça-feira.',
    'Precisamos de mais tempo',
    /Luís Montenegro/u,
  ],
  [
    'uk',
    '«Нам потрібно більше часу», сказав Володимир Зеленський у вівторок.',
    'Нам потрібно більше часу',
    /Володимир Зеленський/u,
  ],
  [
    'ar',
    'قال الرئيس محمود عباس: «نحن بحاجة إلى المزيد من الوقت».',
    'نحن بحاجة إلى المزيد من الوقت',
    /عباس/u,
  ],
])('a quotation in %s is found with its speaker: %s', (language, text, words, speaker) => {
  const quote = claimsIn(text, language).find(({ kind }) => kind === 'quote')
  expect(quote?.quote).toContain(words)
  expect(quote?.statement).toContain(words)
  expect(quote?.claimant).toMatch(speaker)
})

test.each([
  ['de', 'Im Jahr 2023 kamen 351.915 Menschen nach Deutschland.', 'statistic'],
  ['fr', 'En 2023, 145 000 personnes ont demandé l’asile en France.', 'statistic'],
  ['es', 'La inflación subió un 3,4 % en mayo.', 'statistic'],
  ['it', 'Il governo è caduto nel 2022.', 'date'],
  ['pt', 'A inflação caiu para 2,1% em maio.', 'statistic'],
  ['uk', 'Росія напала на Україну 24 лютого 2022 року.', 'date'],
  ['ar', 'قتل 12 شخصا في الهجوم يوم الثلاثاء.', 'statistic'],
  ['ar', 'قُتل ١٢ شخصا في الهجوم يوم الثلاثاء.', 'statistic'],
])('a sentence with a figure in %s is a claim: %s', (language, text, kind) => {
  expect(claimsIn(text, language)).toMatchObject([
    { start: 0, end: text.length, kind, checkable: true, claimant: null },
  ])
})

test.each([
  ['de', 'Wer hat das bezahlt, und warum eigentlich?'],
  ['fr', 'Qui a payé tout cela, et pourquoi ?'],
  ['ar', 'من دفع كل هذا المال ولماذا؟'],
])('a question in %s is none: %s', (language, text) => {
  expect(claimsIn(text, language)).toEqual([])
})

test('a claim with a grave word of its language is checked before one without', () => {
  const priorityOf = (text: string) => claimsIn(text, 'de')[0]?.priority ?? 0
  expect(priorityOf('Bei dem Angriff wurde die Brücke zerstört.')).toBeGreaterThan(
    priorityOf('Der Gipfel der Minister begann am Dienstag.'),
  )
})

test('what is told without numbers or a speaker is pinned to the words of the article', () => {
  const text =
    'Laut Polizei starben drei Menschen. „Es ist vorbei“, sagte Karl Huber. Er sprach am 3. Mai.'
  for (const { start, end, quote } of claimsIn(text, 'de'))
    expect(text.slice(start, end)).toBe(quote)
})

test.each([
  ['de', 'wird sagte, dass laut „'],
  ['fr', 'a dit que selon « '],
  ['uk', 'сказав, що за словами «'],
  ['ar', 'قال إن بحسب، «'],
])('a long text in %s of nothing but cues is read to its end', (language, words) => {
  for (const text of [words.repeat(4_000), `${words}Anna Weber. `.repeat(1_000)]) {
    const claims = claimsIn(text, language)
    expect(
      claims.every(({ start, end, quote }) => quote !== '' && text.slice(start, end) === quote),
    ).toBe(true)
  }
})

test.each(['\u00a0', '\u202f'])(
  'spaces that do not break stand inside numbers and quotation marks',
  (space) => {
    const text = '« Il manque 1 234,5 millions d’euros », a déclaré Anne Petit.'
      .replace('« ', `«${space}`)
      .replace(' »', `${space}»`)
      .replace('1 234', `1${space}234`)
    expect(claimsIn(text, 'fr')).toMatchObject([
      { kind: 'quote', about: 'attribution', claimant: 'Anne Petit' },
      { kind: 'statistic', about: 'content', claimant: 'Anne Petit', checkable: true },
    ])
  },
)
