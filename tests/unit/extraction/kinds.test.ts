import { describe, expect, test } from 'vitest'
import type { Kind } from '@/lib/extraction/types'
import { claimsIn } from './reading-aids'

/** The claim of content that a sentence of one clause makes. */
const contentOf = (text: string) => {
  const found = claimsIn(text).filter(
    ({ about, stage }) => about === 'content' && stage === 'proposition',
  )
  return found[0]
}

const kinds: readonly [kind: Kind, sentences: readonly string[]][] = [
  [
    'statistic',
    [
      'Pre-tax profit was £212m.',
      'The number of homicides fell 12% to 344.',
      'Unemployment stood at 6.1%.',
      'More than 4,000 homes were flooded.',
      'The blast killed three people and injured nine.',
      'Seven miners died in the collapse.',
      'The hospital has 620 beds.',
      'A third of the patients dropped out.',
      'Half of the seats went to women.',
      'The painting sold for $14.2m.',
      'The storm cut power to 90,000 customers.',
      'Attendance has doubled.',
      'The chain runs 48 shops in six countries.',
      'Temperatures reached 41.3C.',
      'She has worked at the plant for 22 years.',
      'Turnout was the lowest in four decades.',
      'The rocket weighs 500 tonnes.',
      'House prices tripled in the capital.',
      'Police seized 2.4 tonnes of cocaine.',
      'The council owes €31m.',
      'Two thirds of the reefs have bleached.',
    ],
  ],
  [
    'event',
    [
      'A lorry overturned on the coast road at 6.45am.',
      'The alarm was raised at 02:15.',
      'Detectives arrested a 34-year-old man.',
      'The president declared two days of mourning.',
      'The court jailed the former mayor.',
      'The company opened a plant in Leipzig.',
      'Kenya beat Uganda 3-1 in the final.',
      'Two judges quashed the conviction.',
      'Surgeons transplanted a pig kidney.',
      'A magnitude 6 earthquake struck the island.',
      'The ferry had left the harbour.',
      'Firefighters rescued a family from the roof.',
      'The board has appointed a new chairman.',
      'Parliament passed the bill.',
      'The airline cancelled every flight from Terminal 2.',
      'An alert had been sent to all phones at 03:10.',
      'The group sold its stake in the port.',
      'Rebels shelled the town.',
      'The regulator fined the bank.',
    ],
  ],
  [
    'status',
    [
      'Nobody was hurt.',
      'No arrests have been made.',
      'The company did not give a reason.',
      'The bridge is closed to traffic.',
      'The road was closed.',
      'The scheme was funded by the European Union.',
      'The school has been built on a flood plain.',
      'The investigation is continuing.',
      'The two sides are still talking.',
      'Neither of the pilots had slept.',
      'None of the children had been vaccinated.',
      'The plant makes parts for lorries.',
      'Boys and girls did not differ.',
      'The drug was no better than a placebo.',
      'Women gained slightly more than men.',
      'The treaty allows inspections.',
      'The law requires a licence.',
      'The law bans the sale of vapes to children.',
      'Residents reacted with fury.',
      'The village is without water.',
      'The suspect could not be reached.',
      'The government recommends two portions of fish a week.',
    ],
  ],
  [
    'background',
    [
      'Ottawa is the capital of Canada.',
      'It is not the first strike at the port.',
      'The town is a former mining centre.',
      'Berg is a father and a trained nurse.',
      'The deal represents a fresh start for the club.',
      'The museum was a gift of the queen.',
    ],
  ],
  [
    'date',
    [
      'Snow began falling late on Tuesday.',
      'The trial started in March 2021.',
      'The fire broke out on Saturday.',
      'The strike ended on Friday.',
      'The ceremony took place last August.',
    ],
  ],
]

describe.each(kinds)('%s', (kind, sentences) => {
  test.each(sentences)('%s', (sentence) => {
    expect(contentOf(sentence)).toMatchObject({ kind, checkable: true })
  })
})
