import { actsOf } from '../scene'
import { closingActsOf } from '../closing'
import { daysAgo, inDays } from '../clock'
import type { DemoArticle } from '../telling'
import { gazetteArchive, ours, paper, townHandbook } from './sources'

const ana = { ...actsOf('ana'), ...closingActsOf('ana') }
const ben = { ...actsOf('ben'), ...closingActsOf('ben') }
const ada = closingActsOf('ada')

const family = ours('interview', 'Call with Signe Quill, his elder daughter')
const pilotLog = paper('Service book of the Port Ellery pilots', 'Ellery Harbour Company')
const inquiry = paper(
  'Report of the inquiry into the loss of steering on the Marguerite',
  'Maritime Board',
  {
    publishedAt: '1975',
    url: 'https://example.org/maritime-board/marguerite',
  },
)

/** Ready: checked to the end, and waiting for an editor to sign. */
export const obituary: DemoArticle = {
  title: 'Anselm Quill, the pilot who brought the Marguerite in, dies at 91',
  byline: 'Hedda Lorne (an invented article for trying Galley)',
  desk: 'Obituaries',
  language: 'en',
  came: daysAgo(6, '10:30'),
  broughtBy: 'eve',
  deadline: inDays(1, '12:00'),
  paragraphs: [
    'Anselm Quill, the harbour pilot who brought the ferry Marguerite into Port Ellery in the storm of November 1974, has died at the age of 91. His family said that he died at home.',
    'The youngest of five children of a lamplighter, he went to sea at 15 and joined the pilots in 1961.',
    'On the night of 9 November 1974 the Marguerite lost her steering two miles off the breakwater, with 221 people on board. Quill climbed up to her on a rope ladder and took her through the Narrows, a passage 90 metres wide. Nobody was hurt.',
    '“I did not steer her,” he told the Ellery Gazette. “I asked, and she was kind.”',
    'He retired in 1994, after 33 years as a pilot, and opened the town’s winter swim every January until he was 88.',
    'Harbours forget ships. They do not forget pilots.',
  ],
  claims: [
    {
      quote: 'brought the ferry Marguerite into Port Ellery in the storm of November 1974',
      statement:
        'Anselm Quill brought the ferry Marguerite into Port Ellery in the storm of November 1974.',
      kind: 'event',
      priority: 4,
    },
    {
      quote: 'has died at the age of 91. His family said that he died at home',
      statement: 'Anselm Quill has died at home at the age of 91, his family says.',
      kind: 'event',
      claimant: 'his family',
      priority: 5,
    },
    {
      quote: 'The youngest of five children of a lamplighter',
      statement: 'Quill was the youngest of five children of a lamplighter.',
      kind: 'background',
      priority: 2,
    },
    {
      quote: 'went to sea at 15 and joined the pilots in 1961',
      statement: 'Quill went to sea at 15 and joined the pilots in 1961.',
      kind: 'date',
    },
    {
      quote:
        'On the night of 9 November 1974 the Marguerite lost her steering two miles off the breakwater',
      statement:
        'The Marguerite lost her steering two miles off the breakwater on the night of 9 November 1974.',
      kind: 'event',
      priority: 4,
    },
    {
      quote: 'with 221 people on board',
      statement: 'There were 221 people on board the Marguerite.',
      kind: 'statistic',
      priority: 4,
    },
    {
      quote: 'the Narrows, a passage 90 metres wide',
      statement: 'The Narrows are 90 metres wide.',
      kind: 'statistic',
      priority: 2,
    },
    {
      quote: 'Nobody was hurt',
      statement: 'Nobody was hurt on the Marguerite.',
      kind: 'event',
      priority: 4,
    },
    {
      quote: '“I did not steer her,” he told the Ellery Gazette. “I asked, and she was kind.”',
      statement: 'Quill told the Ellery Gazette: “I did not steer her. I asked, and she was kind.”',
      kind: 'quote',
      about: 'attribution',
      claimant: 'Anselm Quill',
    },
    {
      quote:
        'retired in 1994, after 33 years as a pilot, and opened the town’s winter swim every January until he was 88',
      statement:
        'Quill retired in 1994, after 33 years as a pilot, and opened the winter swim every January until he was 88.',
      kind: 'background',
    },
  ],
  work: [
    {
      from: daysAgo(6, '11:00'),
      steps: [
        ana.finds(1, gazetteArchive, { locator: '11 November 1974, p. 1' }),
        ana.finds(1, inquiry, { locator: '§ 2' }),
        ana.rates(1, 'confirmed', 'The inquiry names him as the pilot.'),
        ana.finds(2, family, { locator: 'Second minute' }),
        ana.rates(2, 'confirmed', 'His daughter gives the day, the place and his age.'),
        ana.rates(
          3,
          'onAuthor',
          'From the writer’s talk with him two years ago. Nothing on paper.',
        ),
        ana.finds(4, pilotLog, { locator: 'Folio 61' }),
        ana.rates(4, 'confirmed', 'Entered on 1 March 1961, “at sea since his 15th year”.'),
        ana.finds(5, inquiry, { locator: '§ 4' }),
        ana.rates(5, 'confirmed', 'Place and night as the inquiry has them.'),
      ],
    },
    {
      from: daysAgo(6, '14:20'),
      steps: [
        ben.findsAgainst(6, inquiry, { locator: '§ 3', quote: '212 souls, crew included' }),
        ben.rates(6, 'wrong', '212, not 221: two figures have changed places.'),
        ben.corrects(6, 'with 212 people on board', 'As the inquiry counts them.'),
        ben.finds(7, townHandbook, { locator: 'p. 27, the harbour' }),
        ben.rates(7, 'confirmed', '90 metres at the narrowest.'),
        ben.findsAgainst(8, inquiry, {
          locator: '§ 9',
          quote: 'three passengers with broken bones',
        }),
        ben.rates(8, 'wrong', 'Nobody was lost, but three people were hurt.'),
        ben.corrects(8, 'Nobody was lost', 'Three passengers broke bones.'),
        ben.finds(9, gazetteArchive, { locator: '12 November 1974, p. 3' }),
        ben.finds(9, pilotLog, { locator: 'Cutting pasted in at folio 74' }),
        ben.rates(9, 'confirmed', 'Word for word in the cutting.'),
      ],
    },
    {
      from: daysAgo(5, '09:45'),
      steps: [
        ana.finds(10, pilotLog, { locator: 'Folio 61' }),
        ana.rates(
          10,
          'confirmed',
          '1961 to 1994 is 33 years. The swim: his daughter says the same.',
        ),
        ...[1, 2, 4, 5, 10].map((number) => ben.seconds(number, 'confirmed')),
        ben.seconds(3, 'onAuthor', 'Only the writer heard it.'),
        ...[7, 9].map((number) => ana.seconds(number, 'confirmed')),
        ana.seconds(6, 'wrong', 'The inquiry has 212.'),
        ana.seconds(8, 'wrong', 'The inquiry names three with broken bones.'),
        ada.accepts(6),
        ada.accepts(8),
        ana.seconds(6, 'confirmed', 'Now as in the inquiry.'),
        ana.keeps(5),
        ana.seconds(8, 'confirmed', 'That much the inquiry says.'),
        ben.passesOver('Harbours forget ships', 'rhetorical'),
        ben.passesOver('They do not forget pilots', 'rhetorical'),
      ],
    },
  ],
}
