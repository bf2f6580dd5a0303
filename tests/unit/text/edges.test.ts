import { expect, test } from 'vitest'
import { place } from './marked'

const state = (marked: string, after: string, language?: string) =>
  place(marked, after, language).state

test.each([
  // cases with their right answers
  [
    'anchor-currency-prefix',
    'The firm signed a deal worth [$5 million] with the port.',
    'The firm signed a deal worth A$5 million with the port.',
  ],
  [
    'anchor-million-added',
    '[The house was sold for $5] last week, the agent said.',
    'The house was sold for $5 million last week, the agent said.',
  ],
  [
    'anchor-non-prefix',
    'They found [toxic waste near the school] in May.',
    'They found non-toxic waste near the school in May.',
  ],
  [
    'anchor-question-mark',
    '[The mayor took the money]. He left at noon.',
    'The mayor took the money? He left at noon.',
  ],
  [
    'anchor-thousands-after',
    'Le village a [une population de 300] selon la mairie.',
    'Le village a une population de 300 000 selon la mairie.',
  ],
  [
    'anchor-thousands-space',
    'Selon la mairie, [300 personnes vivent ici] depuis un an.',
    'Selon la mairie, 3 300 personnes vivent ici depuis un an.',
  ],
  [
    'anchor-bidi-override',
    'The [fee is 1200 euros] in the town of Orre.',
    'The fee is \u202e1200\u202c euros in the town of Orre.',
  ],
  // more of each kind
  ['US$', 'It paid [$5 million] then.', 'It paid US$5 million then.'],
  ['HK$', 'It paid [$5 million] then.', 'It paid HK$5 million then.'],
  ['R$', 'Custou [$5 milhões] no ano.', 'Custou R$5 milhões no ano.'],
  ['a code before', 'It paid [5 million] then.', 'It paid EUR 5 million then.'],
  ['a sign after', 'Es kostete [5] im Mai.', 'Es kostete 5 € im Mai.'],
  ['a word after', 'It cost [5] in May.', 'It cost 5 euros in May.'],
  ['hryvnias', 'Це коштувало [5] торік.', 'Це коштувало 5 грн торік.'],
  ['rupees', 'It cost [500] in May.', 'It cost ₹500 in May.'],
  ['bn', 'It cost [$5] in May.', 'It cost $5bn in May.'],
  ['k', 'They sold [300] of them.', 'They sold 300k of them.'],
  ['bn apart', 'It cost [$5] in May.', 'It cost $5 bn in May.'],
  ['Millionen', 'Es waren [5] im Jahr.', 'Es waren 5 Millionen im Jahr.'],
  ['tausend', 'Es waren [fünf] im Jahr.', 'Es waren fünf tausend im Jahr.'],
  ['тис.', 'Це [300] осіб.', 'Це 300 тис. осіб.'],
  ['مليون', 'بلغ العدد [5] في مصر.', 'بلغ العدد 5 ملايين في مصر.'],
  ['lakh', 'There were [5] voters.', 'There were 5 lakh voters.'],
  ['thousand with a narrow space', 'Soit [300] habitants.', 'Soit 300\u202f000 habitants.'],
  ['thousand with an apostrophe', 'Es sind [300] Leute.', 'Es sind 300’000 Leute.'],
  ['thousand with a comma', 'There are [300] people.', 'There are 300,000 people.'],
  ['thousand with a point', 'Es sind [300] Leute.', 'Es sind 300.000 Leute.'],
  ['a group in front with a point', 'Es sind [300] Leute.', 'Es sind 1.300 Leute.'],
  ['a group in front with a no-break space', 'Soit [300 habitants].', 'Soit 3\u00a0300 habitants.'],
  ['lakhs', 'There are [23,456] people.', 'There are 1,23,456 people.'],
  ['Arabic groups', 'بلغ [٣٠٠] شخص.', 'بلغ ٣٠٠٬٠٠٠ شخص.'],
  ['a decimal', 'It rose [by 20] in May.', 'It rose by 20.5 in May.'],
  ['km', 'It lies [30] from here.', 'It lies 30 km from here.'],
  ['°C', 'It was [30] at noon.', 'It was 30 °C at noon.'],
  ['°C that touches', 'It was [30] at noon.', 'It was 30°C at noon.'],
  ['per cent', 'It rose [by 20] in May.', 'It rose by 20 per cent in May.'],
  [
    'percentage points',
    'It rose [by 20 percent] in May.',
    'It rose by 20 percentage points in May.',
  ],
  ['pour cent', 'Il monte [de 20] en mai.', 'Il monte de 20 pour cent en mai.'],
  ['por ciento', 'Subió [un 20] en mayo.', 'Subió un 20 por ciento en mayo.'],
  ['في المئة', 'ارتفع [20] في مايو.', 'ارتفع 20 في المئة في مايو.'],
  ['a minus', 'It was [5 degrees] at noon.', 'It was −5 degrees at noon.'],
  ['minus in words', 'It was [5 degrees] at noon.', 'It was minus 5 degrees at noon.'],
  ['a range', 'It took [400 days] in all.', 'It took 300–400 days in all.'],
  ['a range in words', 'It took [400 days] in all.', 'It took 300 to 400 days in all.'],
  ['a range after', 'It took [300] in all.', 'It took 300-400 in all.'],
  ['ex-', 'The [minister was fined] in May.', 'The ex-minister was fined in May.'],
  ['anti-', 'A [war march] was held.', 'An anti-war march was held.'],
  ['un', 'The deal is [lawful today].', 'The deal is unlawful today.'],
  ['-free', 'It was called [toxic] by them.', 'It was called toxic-free by them.'],
  ['half', 'It lost [a million] in May.', 'It lost half a million in May.'],
  ['not', 'The mayor did [take the money].', 'The mayor did not take the money.'],
  ['never', 'The mayor [took the money].', 'The mayor never took the money.'],
  ['no longer', 'The firm [pays its debts].', 'The firm no longer pays its debts.'],
  ['has never been', 'The firm [fined in May] fell.', 'The firm has never been fined in May fell.'],
  ["didn't", 'The mayor [take the money].', "The mayor didn't take the money."],
  ['nicht', 'Der Mann [zahlte] im Mai.', 'Der Mann zahlte nicht im Mai.'],
  ['ne pas', 'Le maire [payait] en mai.', 'Le maire ne payait pas en mai.'],
  ['no in Spanish', 'El alcalde [pagó la multa].', 'El alcalde no pagó la multa.'],
  ['non', 'Il sindaco [pagò la multa].', 'Il sindaco non pagò la multa.'],
  ['não', 'O prefeito [pagou a multa].', 'O prefeito não pagou a multa.'],
  ['не', 'Мер [сплатив штраф].', 'Мер не сплатив штраф.'],
  ['لم', 'العمدة [دفع الغرامة].', 'العمدة لم دفع الغرامة.'],
  ['alleged', 'Police spoke of [fraud at the bank].', 'Police spoke of alleged fraud at the bank.'],
  [
    'a question far off',
    '[The mayor took the money] on Monday at noon.',
    'The mayor took the money on Monday at noon?',
  ],
  ['¿', '[El alcalde tomó el dinero].', '¿El alcalde tomó el dinero?'],
  ['؟', '[أخذ العمدة المال].', 'أخذ العمدة المال؟'],
  ['？', '[市长拿了钱]。', '市长拿了钱？'],
  ['a tag that asks', '[The mayor took the money].', 'The mayor took the money, right?'],
  [
    'quotation marks around it',
    'The firm said [waste was dumped here].',
    'The firm said “waste was dumped here”.',
  ],
  [
    'quotation marks around more',
    'The firm said the [waste was dumped] here.',
    'The firm said “the waste was dumped here”.',
  ],
  ['a space without width', 'The fee is [1200 euros].', 'The fee is 12\u200b00 euros.'],
  ['a space without width beside it', 'The fee is [1200] euros.', 'The fee is 1200\u200b euros.'],
  ['isolates', 'The fee is [1200] euros.', 'The fee is \u2067 1200 \u2069 euros.'],
  ['a joiner of words', 'The [fee is] due.', 'The f\u2060ee is due.'],
])('what joins a claim changes it: %s', (_, marked, after) => {
  expect(state(marked, after)).toBe('changed')
})

test('what is joined without a change of words or dashes is still joined', () => {
  expect(state('It cost plan A [$5] then.', 'It cost plan A$5 then.')).toBe('changed')
  expect(state('It was [toxic] - free of it.', 'It was toxic-free of it.')).toBe('changed')
})

test.each([
  ['before a sign that is no letter', '[Polish] 2022 $1,000. 😀.', 'Polish 2022 $1,000? 😀.'],
  [
    'after what may be an abbreviation',
    'He came [to Eau Claire], Wis. Ann left?',
    'He came to Eau Claire, Wis? Ann left?',
  ],
])(
  'a statement that asks now, or a question that no longer does, is changed: %s',
  (_, marked, after) => {
    expect(state(marked, after)).toBe('changed')
  },
)

test.each([
  [
    'an abbreviation keeps its stop',
    '[Mr. Smith left] then. Who saw it?',
    'Mr. Smith left then. Who saw him?',
  ],
  ['a question mark is left behind it', '[Ann left] town. March?', 'Ann left town. ?'],
  ['the next line asks', '[A day at sea]\nHe left.', 'A day at sea\nHe left?'],
  [
    'the claim took a sign of the next sentence along',
    'So [it was over.\n–] Never, he said.',
    'So it was over.\n– Never, he said?',
  ],
])('a claim is not a question because %s', (_, marked, after) => {
  expect(state(marked, after)).toBe('same')
})

test('a line break within a quotation leaves what was said after it', () => {
  const before = 'She “likes the old town” said Ann of [those who had left]. It ended.'
  const after = 'Now she “likes the old town\n” said Ann of those who had left. It ended.'
  expect(state(before, after)).toBe('moved')
  const opened = 'Now she “likes the old town said Ann of those who had left. It ended.'
  expect(state(before, opened)).toBe('changed')
})

test('what leaves a claim changes it as well', () => {
  expect(state('It cost A[$5 million] then.', 'It cost $5 million then.')).toBe('changed')
  expect(state('It cost [$5] million then.', 'It cost $5 then.')).toBe('changed')
  expect(state('They found non-[toxic waste near] it.', 'They found toxic waste near it.')).toBe(
    'changed',
  )
  expect(state('[The mayor took it]? He left.', 'The mayor took it. He left.')).toBe('changed')
  expect(state('He did not [take the money].', 'He did take the money.')).toBe('changed')
})

test('what joined is shown with the words, then and now', () => {
  const after = 'The firm signed a deal worth A$5 million with the port.'
  const found = place('The firm signed a deal worth [$5 million] with the port.', after)
  expect(found.changed).toEqual({ before: '$5 million', after: 'A$5 million' })
  expect(after.slice(found.start, found.end)).toBe('A$5 million')
})

test.each([
  [
    'anchor-ligature',
    'The oﬃce [ﬁled nine reports on the ﬂood] last year.',
    'The office filed nine reports on the flood last year.',
  ],
  [
    'ligatures put in',
    'The office [filed nine reports on the flood].',
    'Well: the office ﬁled nine reports on the ﬂood.',
  ],
  ['letters of full width', 'In the year [２０２２ it fell].', 'So in the year 2022 it fell.'],
  ['Arabic letters as they are drawn', 'قال [ﻣﺤﻤﺪ وصل].', 'نعم قال محمد وصل.'],
  [
    'a dash set otherwise',
    'They left—[toxic waste near] it.',
    'Yes: they left – toxic waste near it.',
  ],
  ['soft hyphens', 'It was [toxic waste near] it.', 'So it was to\u00adxic waste near it.'],
  ['a hyphen that became a dash', 'a [toxic]-free town again', 'so a toxic–free town again'],
  ['a dash that became a hyphen', 'an ex–[minister] of theirs', 'so an ex-minister of theirs'],
  ['a minus that became a dash', '他说[昨抵]−没。', '他他说昨抵–没。'],
  ['a line broken where nothing is spaced', '总昨部说2022[不8]和长。', '总总昨部说2022\n不8和长。'],
  ['a dash before a negation', '统是8 -不[了]谈年。', '是统是8 —不了谈年。'],
])('only typesetting differs, and nothing is lost: %s', (_, marked, after) => {
  expect(state(marked, after)).toBe('moved')
})

test('ligatures alone do not change the sentence around a claim either', () => {
  expect(
    place('The oﬃce said [nine reports came] in.', 'The office said nine reports came in.').around,
  ).toBeNull()
})

test('other words of the sentence are told, and the claim stands', () => {
  const found = place(
    'On Monday the council [bought nine bikes] for its staff.',
    'On Friday the council bought nine bikes for its staff.',
  )
  expect(found.state).toBe('same')
  expect(found.around).toEqual({
    before: 'On Monday the council bought nine bikes for its staff.',
    after: 'On Friday the council bought nine bikes for its staff.',
  })
})

test.each([
  [
    'another sentence',
    'It rained. The council [bought nine bikes] then. All left.',
    'It snowed. The council bought nine bikes then. None left.',
  ],
  [
    'spaces, dashes and marks',
    'The "old" council - [bought nine bikes] then.',
    'The “old” council – bought\u00a0nine bikes then.',
  ],
  [
    'a comma',
    'Then the council [bought nine bikes] there.',
    'Then, the council bought nine bikes there.',
  ],
])('the sentence around a claim did not change with %s', (_, marked, after) => {
  expect(place(marked, after)).toMatchObject({ around: null, changed: null })
})

test.each([
  [
    'anchor-subject-changed-coordination',
    '{Ines Holt} was elected in 2015 and [was fined 300 pounds in 2019].',
    'Tom Reed was elected in 2015 and was fined 300 pounds in 2019.',
    'Ines Holt',
  ],
  [
    'anchor-speaker-changed',
    '“[We built 300 homes in two years],” {said Ines Holt}, the mayor.',
    '“We built 300 homes in two years,” said Tom Reed, the mayor.',
    'said Ines Holt',
  ],
  [
    'anchor-said-became-denied',
    '{Ines Holt said} that [the town lost 300 jobs in 2019].',
    'Ines Holt denied that the town lost 300 jobs in 2019.',
    'Ines Holt said',
  ],
  [
    'the year at its head',
    'In {2017} the council [spent nine crowns].',
    'In 2018 the council spent nine crowns.',
    '2017',
  ],
  [
    'another sentence',
    '{Ines Holt} came in. It was late. [She was fined 300 pounds].',
    'Tom Reed came in. It was late. She was fined 300 pounds.',
    'Ines Holt',
  ],
  [
    'a sentence that is gone',
    '{Ines Holt} came in. It was late. [She was fined 300 pounds].',
    'It was late. She was fined 300 pounds.',
    'Ines Holt',
  ],
  [
    'what joins it',
    'Ines {Holt said} that [the town lost 300 jobs].',
    'Ines Holt never said that the town lost 300 jobs.',
    'Holt said',
  ],
  [
    'its number',
    'Of {300} the council [sold nine].',
    'Of 300 million the council sold nine.',
    '300',
  ],
])('a changed word of the basis changes the claim: %s', (_, marked, after, before) => {
  const found = place(marked, after)
  expect(found.state).toBe('changed')
  expect(found.changed?.before).toContain(before.split(' ')[0])
})

test('a basis that only moved changes nothing', () => {
  const marked = '{Ines Holt} came in at noon. It was late. [She was fined 300 pounds] there.'
  const found = place(
    marked,
    'A new opening. Ines Holt came in at noon. It was late. She was fined 300 pounds there.',
  )
  expect(found).toMatchObject({
    state: 'moved',
    changed: null,
    around: null,
    basis: [{ start: 15, end: 24 }],
  })
})

test('a basis that moved is not its double, which changed', () => {
  const marked = [
    'The council met. All said {Holt} was there.',
    'Then it rained. [She was fined 300 pounds] there.',
  ]
  const after = [
    'The council met. All said ex-Holt was there.',
    'Then it rained. She was fined 300 pounds there.',
    'The council met. All said Holt was there.',
  ]
  const found = place(marked.join('\n'), after.join('\n'))
  expect(found).toMatchObject({ state: 'moved', changed: null })
})
