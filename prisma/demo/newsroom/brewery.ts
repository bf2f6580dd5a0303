import { actsOf } from '../scene'
import { closingActsOf } from '../closing'
import { daysAgo } from '../clock'
import type { DemoSource } from '../sources'
import type { DemoArticle } from '../telling'
import { companyRegister, ours, paper, townHandbook } from './sources'

const ana = { ...actsOf('ana'), ...closingActsOf('ana') }
const ben = { ...actsOf('ben'), ...closingActsOf('ben') }
const eve = closingActsOf('eve')

const notice = paper('Notice to all staff on the bottling hall', 'Larkspur Brewery')
const accounts = paper('Larkspur Brewery, annual accounts', 'Larkspur Brewery', {
  url: 'https://example.com/larkspur/accounts',
})
const meeting = ours('recording', 'Recording of the staff meeting at Larkspur')
const union = ours('interview', 'Call with Mikkel Tarrow, Food and Drink Workers’ Union')
const agreement: DemoSource = {
  kind: 'document',
  tier: 'primary',
  title: 'Agreement between Larkspur Brewery and the Food and Drink Workers’ Union',
  publishedAt: '2009',
}

/** Published, then corrected after a reader wrote in, signed off again. */
export const brewery: DemoArticle = {
  title: 'Larkspur to close its bottling hall in Port Ellery',
  byline: 'Marit Solbakken (an invented article for trying Galley)',
  desk: 'Business',
  language: 'en',
  came: daysAgo(27, '09:40'),
  broughtBy: 'eve',
  deadline: daysAgo(26, '18:00'),
  paragraphs: [
    'Larkspur Brewery will close its bottling hall in Port Ellery on 28 March and move the work to Tarnmouth, 60 kilometres inland.',
    'Eighty-four of the 348 people employed at the site will lose their jobs, staff were told at a meeting in the hall. Brewing itself stays where it is.',
    'Larkspur, founded in 1887, is the largest private employer in the town. Its sales fell by 11 percent last year to 46.2 million crowns, the third decline in a row.',
    '“We kept Port Ellery going for as long as the figures allowed,” the managing director, Oda Renwick, told the meeting.',
    'The Food and Drink Workers’ Union says it was not consulted. Under an agreement of 2009 the company owes it eight weeks’ notice of any closure.',
    'For a town that named its main square after a brewery, it will be a hard spring.',
  ],
  claims: [
    {
      quote: 'will close its bottling hall in Port Ellery on 28 March',
      statement: 'Larkspur Brewery will close its bottling hall in Port Ellery on 28 March.',
      kind: 'event',
      priority: 5,
    },
    {
      quote: 'Tarnmouth, 60 kilometres inland',
      statement: 'Tarnmouth lies 60 kilometres inland from Port Ellery.',
      kind: 'statistic',
      priority: 2,
    },
    {
      quote: 'Eighty-four of the 348 people employed at the site will lose their jobs',
      statement:
        'Eighty-four of the 348 people employed at Larkspur’s site in Port Ellery will lose their jobs.',
      kind: 'statistic',
      priority: 5,
    },
    {
      quote: 'Brewing itself stays where it is',
      statement: 'Larkspur will go on brewing in Port Ellery.',
      kind: 'status',
    },
    { quote: 'founded in 1887', statement: 'Larkspur was founded in 1887.', kind: 'date' },
    {
      quote: 'the largest private employer in the town',
      statement: 'Larkspur is the largest private employer in Port Ellery.',
      kind: 'status',
      priority: 4,
    },
    {
      quote: 'Its sales fell by 11 percent last year to 46.2 million crowns',
      statement: 'Larkspur’s sales fell by 11 percent last year to 46.2 million crowns.',
      kind: 'statistic',
      priority: 4,
    },
    {
      quote: 'the third decline in a row',
      statement: 'Larkspur’s sales fell for the third year in a row.',
      kind: 'background',
    },
    {
      quote: '“We kept Port Ellery going for as long as the figures allowed,”',
      statement:
        'Oda Renwick told the meeting: “We kept Port Ellery going for as long as the figures allowed.”',
      kind: 'quote',
      about: 'attribution',
      claimant: 'Oda Renwick',
      priority: 4,
    },
    {
      quote:
        'was not consulted. Under an agreement of 2009 the company owes it eight weeks’ notice of any closure',
      statement:
        'Under an agreement of 2009 Larkspur owes the Food and Drink Workers’ Union eight weeks’ notice of any closure, and it was not consulted.',
      kind: 'background',
      claimant: 'Food and Drink Workers’ Union',
    },
  ],
  work: [
    {
      from: daysAgo(27, '10:10'),
      steps: [
        ana.starts(1),
        ana.finds(1, notice, {
          locator: 'First paragraph',
          quote: 'the bottling hall closes on 28 March',
        }),
        ana.rates(1, 'confirmed', 'Date and place as in the notice.'),
        ana.finds(2, townHandbook, { locator: 'p. 3, table of distances' }),
        ana.rates(2, 'confirmed', '61 kilometres by road.'),
        ana.findsAgainst(3, notice, { locator: 'Second paragraph', quote: '84 of 312 positions' }),
        ana.rates(3, 'wrong', 'The notice counts 312 people. 348 is last year’s figure.'),
        ana.corrects(
          3,
          'Eighty-four of the 312 people employed at the site will lose their jobs',
          'As the notice has it.',
        ),
        ana.finds(4, notice, { quote: 'Brewing in Port Ellery is not affected.' }),
        ana.rates(4, 'confirmed', 'Said in so many words.'),
      ],
    },
    {
      from: daysAgo(27, '12:50'),
      steps: [
        ben.finds(5, companyRegister, { locator: 'Entry 41' }),
        ben.rates(5, 'confirmed', 'Entered in the register in May 1887.'),
        ben.findsAgainst(6, townHandbook, {
          locator: 'p. 11',
          quote: 'Ellery Harbour Company, 340',
        }),
        ben.rates(
          6,
          'needsChange',
          'The harbour company has 340 people, so Larkspur comes second.',
        ),
        ben.corrects(
          6,
          'the second-largest private employer in the town',
          'The harbour company is larger.',
        ),
        ben.finds(7, accounts, { locator: 'p. 4', quote: 'from 52.1 to 46.2 million crowns' }),
        ben.rates(7, 'confirmed', '5.9 of 52.1 million is 11.3 percent.'),
        ben.finds(8, accounts, { locator: 'p. 12, five years at a glance' }),
        ben.rates(8, 'confirmed', 'The table falls three times.'),
        ben.finds(9, meeting, { locator: '14:20' }),
        ben.rates(9, 'confirmed', 'Word for word.'),
        ben.finds(10, agreement, {
          locator: '§ 7',
          quote: 'no less than eight weeks before any closure',
        }),
        ben.finds(10, union, { note: 'He says nobody had rung them before the meeting.' }),
        ben.rates(10, 'confirmed', 'The agreement is in force; the union stands by what it says.'),
      ],
    },
    {
      from: daysAgo(27, '15:30'),
      steps: [
        ...[5, 7, 8, 9, 10].map((number) => ana.seconds(number, 'confirmed')),
        ana.seconds(6, 'needsChange', 'By the handbook the harbour company has more people.'),
        ...[1, 2, 4].map((number) => ben.seconds(number, 'confirmed')),
        ben.seconds(3, 'wrong', 'The notice says 312.'),
        eve.accepts(3),
        eve.accepts(6),
        ben.seconds(3, 'confirmed', 'Now as in the notice.'),
        ana.seconds(6, 'confirmed', 'Right by the handbook.'),
        ana.keeps(5),
        ben.passesOver('a hard spring', 'opinion'),
      ],
    },
    { from: daysAgo(26, '10:30'), steps: [eve.signsOff(), eve.publishes()] },
    {
      from: daysAgo(12, '09:20'),
      steps: [
        ben.notes(8, 'A reader sends the accounts of two years ago: sales rose then.'),
        ben.reopens(8, 'A reader says that sales rose two years ago.'),
        ben.findsAgainst(8, accounts, { locator: 'p. 12, note 3: restated' }),
        ben.rates(
          8,
          'wrong',
          'Note 3 restates the middle year. It was a rise, so this is the second decline.',
        ),
        ben.corrects(8, 'the second decline in a row', 'By the restated figures.'),
        ana.seconds(8, 'wrong', 'By note 3 sales rose in the middle year.'),
        eve.accepts(8),
        ana.seconds(8, 'confirmed', 'Two falls in a row, by the restated table.'),
        ana.keeps(7),
        eve.signsOff(),
      ],
    },
  ],
}
