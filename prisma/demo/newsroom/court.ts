import { actsOf } from '../scene'
import { closingActsOf } from '../closing'
import { daysAgo, inDays } from '../clock'
import type { DemoArticle } from '../telling'
import { companyRegister, ours, paper } from './sources'

const ana = { ...actsOf('ana'), ...closingActsOf('ana') }
const ben = { ...actsOf('ben'), ...closingActsOf('ben') }
const eve = { ...actsOf('eve'), ...closingActsOf('eve') }

const judgment = paper('Judgment in the case against Corvin Hale', 'Kestrel County Court')
const hearing = ours('observation', 'Our notes from the courtroom, day two')
const penalties = paper('Kestrel penal code, as in force', 'Kestrel County', {
  url: 'https://example.org/kestrel/penal-code',
})

/** Signed off; its report is with the lawyer, and it runs when the court lifts its restriction. */
export const court: DemoArticle = {
  title: 'Rowing club’s treasurer jailed for taking 318,000 crowns',
  byline: 'Idris Vane (an invented article for trying Galley)',
  desk: 'Courts',
  language: 'en',
  came: daysAgo(15, '11:15'),
  broughtBy: 'ana',
  deadline: inDays(2, '06:00'),
  exported: { by: 'eve', at: daysAgo(13, '10:05') },
  paragraphs: [
    'The former treasurer of the Tarn Valley Rowing Club has been sent to prison for two years and four months for taking 318,000 crowns from its accounts.',
    'Corvin Hale, 47, of Tarnmouth, denied four counts of fraud at Kestrel County Court.',
    'The money went out in 61 transfers between May 2019 and August 2023, most of them to an account in Hale’s own name. The club noticed when a cheque for two new boats was returned.',
    'The judge, Imre Salloway, spoke of “a patient betrayal of people who trusted a neighbour”.',
    'Hale, who has paid back 40,000 crowns, apologised to the members through his lawyer.',
    'The longest sentence for fraud of this kind is six years. The club, founded in 1926, has about 140 members.',
    'It is the sort of place where the spare key still hangs behind the door.',
  ],
  claims: [
    {
      quote: 'sent to prison for two years and four months',
      statement: 'Corvin Hale has been sent to prison for two years and four months.',
      kind: 'event',
      priority: 5,
    },
    {
      quote: 'taking 318,000 crowns from its accounts',
      statement:
        'Corvin Hale took 318,000 crowns from the accounts of the Tarn Valley Rowing Club.',
      kind: 'statistic',
      priority: 5,
    },
    {
      quote: 'Corvin Hale, 47, of Tarnmouth',
      statement: 'The man sentenced is Corvin Hale, who is 47 and lives in Tarnmouth.',
      kind: 'status',
      priority: 5,
    },
    {
      quote: 'denied four counts of fraud',
      statement: 'Corvin Hale denied four counts of fraud at Kestrel County Court.',
      kind: 'event',
      priority: 5,
    },
    {
      quote: 'in 61 transfers between May 2019 and August 2023',
      statement: 'The money went out in 61 transfers between May 2019 and August 2023.',
      kind: 'statistic',
    },
    {
      quote: 'a cheque for two new boats was returned',
      statement: 'The club noticed when a cheque for two new boats was returned.',
      kind: 'event',
    },
    {
      quote: '“a patient betrayal of people who trusted a neighbour”',
      statement:
        'Judge Imre Salloway spoke of “a patient betrayal of people who trusted a neighbour”.',
      kind: 'quote',
      about: 'attribution',
      claimant: 'Imre Salloway',
      priority: 4,
    },
    {
      quote: 'has paid back 40,000 crowns',
      statement: 'Hale has paid back 40,000 crowns.',
      kind: 'statistic',
      priority: 4,
    },
    {
      quote: 'The longest sentence for fraud of this kind is six years',
      statement: 'The longest sentence for fraud of this kind is six years.',
      kind: 'background',
      priority: 4,
    },
    {
      quote: 'founded in 1926, has about 140 members',
      statement: 'The rowing club was founded in 1926 and has about 140 members.',
      kind: 'background',
      priority: 2,
    },
  ],
  work: [
    {
      from: daysAgo(15, '13:00'),
      steps: [
        ana.finds(1, judgment, { locator: 'p. 1, operative part' }),
        ana.rates(1, 'confirmed', 'Two years, four months.'),
        ana.finds(2, judgment, { locator: 'p. 6', quote: '318,000 crowns in all' }),
        ana.rates(2, 'confirmed', 'The court’s own sum.'),
        ana.finds(3, judgment, { locator: 'p. 1, heading' }),
        ana.rates(3, 'confirmed', 'Name, age and town as in the judgment.'),
        ana.findsAgainst(4, judgment, {
          locator: 'p. 2',
          quote: 'The defendant pleaded guilty to all four counts.',
        }),
        ana.rates(4, 'wrong', 'He pleaded guilty to all four. Our sentence says the opposite.'),
        ana.corrects(4, 'admitted four counts of fraud', 'He pleaded guilty.'),
        ana.finds(5, judgment, { locator: 'Annex, list of transfers' }),
        ana.rates(
          5,
          'confirmed',
          'Counted: 61, the first on 3 May 2019, the last on 29 August 2023.',
        ),
      ],
    },
    {
      from: daysAgo(15, '15:10'),
      steps: [
        ben.asks(8, 'ana', 'Please ask the lawyer whether the 40,000 crowns have really arrived.'),
        ben.finds(6, hearing, { locator: 'Evidence of the club’s chair' }),
        ben.rates(6, 'confirmed', 'So said by the chair, under oath.'),
        ben.finds(7, hearing, { locator: 'Reading of the judgment' }),
        ben.rates(7, 'confirmed', 'In our notes and in the written judgment.'),
        ben.findsAgainst(9, penalties, {
          locator: '§ 263',
          quote: 'imprisonment of up to five years',
        }),
        ben.rates(9, 'wrong', 'Five years. Six was the limit before the last reform.'),
        ben.corrects(
          9,
          'The longest sentence for fraud of this kind is five years',
          '§ 263, as in force.',
        ),
        ben.finds(10, companyRegister, { locator: 'Entry 1088' }),
        ben.rates(10, 'confirmed', '138 members in the last return.'),
        ...[1, 2, 3, 5].map((number) => ben.seconds(number, 'confirmed')),
        ben.seconds(4, 'wrong', 'By the judgment he pleaded guilty.'),
      ],
    },
    {
      from: daysAgo(14, '09:30'),
      steps: [
        ...[6, 7, 10].map((number) => ana.seconds(number, 'confirmed')),
        ana.seconds(9, 'needsChange', 'The code says five years. An old figure, no more.'),
        ana.concedes(9, 'Six years is simply not so. Ben is right.'),
        ana.finds(8, hearing, { locator: 'Plea of the defence' }),
        ana.notes(8, 'The club’s chair confirms it: the sum is on the account.'),
        ana.finishes(8),
        ana.rates(8, 'confirmed', 'Said in court, and by the club.'),
        ben.seconds(8, 'confirmed'),
        eve.accepts(4),
        eve.accepts(9),
        ben.seconds(4, 'confirmed', 'As in the judgment.'),
        ben.keeps(3),
        ana.seconds(9, 'confirmed', 'As in the code.'),
        ben.passesOver('the spare key', 'opinion'),
        ben.setsAside(['Kestrel County Court', 'Hale'], 'checkedElsewhere'),
      ],
    },
    {
      from: daysAgo(13, '10:00'),
      steps: [eve.signsOff(), eve.notes(4, 'Report sent to the lawyer.')],
    },
  ],
}
