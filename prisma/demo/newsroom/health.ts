import { actsOf } from '../scene'
import { closingActsOf } from '../closing'
import { daysAgo, hoursAgo } from '../clock'
import type { DemoSource } from '../sources'
import type { DemoArticle } from '../telling'
import { ours, paper } from './sources'

const ana = { ...actsOf('ana'), ...closingActsOf('ana') }
const ben = { ...actsOf('ben'), ...closingActsOf('ben') }
const eve = actsOf('eve')

const bulletin = paper('Bulletin on the outbreak at Saltby General', 'Kestrel Health Board', {
  url: 'https://example.org/kestrel-health/bulletin',
})
const leaflet: DemoSource = {
  kind: 'webPage',
  tier: 'primary',
  title: 'Stomach bugs: what you should know',
  publisher: 'Kestrel Health Board',
  url: 'https://example.org/kestrel-health/stomach-bugs',
}
const headOfNursing = ours(
  'recording',
  'Statement by the head of nursing at the hospital’s entrance',
)
const nurse = ours('interview', 'Nurse on the night shift, ward 3', { confidential: true })

/** Past its deadline: a dispute, a confidential source, a task nobody has done yet. */
export const health: DemoArticle = {
  title: 'Saltby hospital closes a ward after 14 people fall ill',
  byline: 'Tobias Fenn (an invented article for trying Galley)',
  desk: 'Health',
  language: 'en',
  came: daysAgo(2, '13:30'),
  broughtBy: 'ben',
  deadline: hoursAgo(2),
  paragraphs: [
    'Saltby General Hospital has closed ward 3 to new patients after 14 people there fell ill with the same stomach bug within nine days.',
    'Norovirus was found in eleven samples, the Kestrel Health Board said. Two patients are in intensive care.',
    'A nurse who asked not to be named said the ward had been two people short on every night shift since the summer. The hospital says that all shifts were staffed as planned.',
    'Norovirus passes easily from one person to another and kills one in twenty of those who catch it.',
    '“Please stay at home if you have felt ill in the past two days,” said the head of nursing, Liv Amberdal.',
    'It is the third time in two years that the ward has closed. The board expects it to open again within a week.',
  ],
  claims: [
    {
      quote: 'has closed ward 3 to new patients',
      statement: 'Saltby General Hospital has closed ward 3 to new patients.',
      kind: 'event',
      priority: 5,
    },
    {
      quote: '14 people there fell ill with the same stomach bug within nine days',
      statement:
        'On ward 3 of Saltby General Hospital 14 people fell ill with the same stomach bug within nine days.',
      kind: 'statistic',
      priority: 5,
    },
    {
      quote: 'Norovirus was found in eleven samples',
      statement: 'Norovirus was found in eleven samples from ward 3.',
      kind: 'statistic',
      claimant: 'Kestrel Health Board',
      priority: 4,
    },
    {
      quote: 'Two patients are in intensive care',
      statement: 'Two patients of ward 3 are in intensive care.',
      kind: 'status',
      priority: 5,
    },
    {
      quote: 'the ward had been two people short on every night shift since the summer',
      statement: 'Ward 3 has been two people short on every night shift since the summer.',
      kind: 'status',
      claimant: 'a nurse',
      priority: 4,
    },
    {
      quote: 'all shifts were staffed as planned',
      statement: 'All shifts on ward 3 were staffed as planned.',
      kind: 'status',
      claimant: 'Saltby General Hospital',
    },
    {
      quote: 'kills one in twenty of those who catch it',
      statement: 'Norovirus kills one in twenty of those who catch it.',
      kind: 'background',
      priority: 5,
    },
    {
      quote: '“Please stay at home if you have felt ill in the past two days,”',
      statement:
        'Liv Amberdal said: “Please stay at home if you have felt ill in the past two days.”',
      kind: 'quote',
      about: 'attribution',
      claimant: 'Liv Amberdal',
    },
    {
      quote: 'the third time in two years that the ward has closed',
      statement: 'Ward 3 has closed for the third time in two years.',
      kind: 'background',
      priority: 4,
    },
    {
      quote: 'expects it to open again within a week',
      statement: 'The Kestrel Health Board expects ward 3 to open again within a week.',
      kind: 'forecast',
      claimant: 'Kestrel Health Board',
      priority: 2,
    },
  ],
  work: [
    {
      from: daysAgo(2, '14:10'),
      steps: [
        ana.finds(1, bulletin, { locator: 'First paragraph' }),
        ana.rates(1, 'confirmed', 'Closed to admissions, as the bulletin says.'),
        ana.finds(2, bulletin, { locator: 'Table 1, total', quote: '14 cases' }),
        ana.rates(2, 'confirmed', 'Fourteen cases from the first day to the ninth.'),
        ana.finds(4, nurse, { locator: 'Notes of the handover' }),
        ana.rates(4, 'confirmed', 'Two of the fourteen, as told and as the bulletin hints.'),
        ana.finds(5, nurse, { locator: 'Rota of the last twelve weeks, seen by us' }),
        ana.notes(
          5,
          'I have seen the rota on paper. It must not be quoted: there are initials on it.',
        ),
      ],
    },
    {
      from: daysAgo(1, '10:15'),
      steps: [
        ben.finds(3, bulletin, { locator: 'Table 1, laboratory', quote: '11 positive samples' }),
        ben.rates(3, 'confirmed', 'Eleven positive samples.'),
        ben.seconds(1, 'confirmed'),
        ben.findsAgainst(2, bulletin, {
          locator: 'Note below table 1',
          quote: 'of whom two are staff',
        }),
        ben.seconds(
          2,
          'needsChange',
          '“People there” reads as patients. Twelve patients and two of the staff.',
        ),
        ben.notes(2, 'Say “12 patients and two nurses” and we agree.'),
        ben.findsAgainst(7, leaflet, {
          locator: 'How dangerous is it?',
          quote: 'Deaths are rare.',
        }),
        ben.rates(7, 'wrong', 'The board says that deaths are rare. One in twenty is off by far.'),
        ben.corrects(7, 'is rarely fatal to those who catch it', 'As the board puts it.'),
        ben.finds(8, headOfNursing, { locator: '00:40' }),
        ben.rates(8, 'confirmed', 'Word for word.'),
        ana.seconds(3, 'confirmed'),
        ana.seconds(8, 'confirmed'),
      ],
    },
    {
      from: daysAgo(1, '14:00'),
      steps: [
        ben.rates(10, 'opinion', 'A forecast; nothing to look up.'),
        ana.seconds(10, 'opinion', 'What they expect, not what is.'),
        eve.asks(9, 'ben', 'Please ask the board for its log of closures before we print “third”.'),
        eve.assigns(9, 'ben'),
        eve.wants(9, 1),
        ana.starts(5),
      ],
    },
  ],
}
