import { expect, test } from 'vitest'
import { place } from './marked'

test.each([
  [
    'a colon',
    'Nobody believes the rumour. [The mayor took 900 crowns.]',
    'Nobody believes the rumour: the mayor took 900 crowns.',
  ],
  [
    'a semicolon',
    'It is a lie. [The council spent 40 crowns].',
    'It is a lie; the council spent 40 crowns.',
  ],
  [
    'a dash',
    'It is a lie. [The council spent 40 crowns].',
    'It is a lie – the council spent 40 crowns.',
  ],
  [
    'nothing in the place of the stop',
    'She has denied the report. [Brill spent 40 crowns].',
    'She has denied the report Brill spent 40 crowns.',
  ],
  [
    'a comma, the sentence behind it',
    '[Rents rose last year]. Wages rose too.',
    'Rents rose last year, wages rose too.',
  ],
  [
    'a comma, the sentence before it',
    'Rents rose last year. [Wages rose too].',
    'Rents rose last year, wages rose too.',
  ],
  [
    'a headline',
    'A rumour nobody believes\n\n[The mayor took 900 crowns.]',
    'A rumour nobody believes: The mayor took 900 crowns.',
  ],
  [
    'a headline, without a sign',
    'Nobody believes the rumour\n\n[The mayor took 900 crowns.]',
    'Nobody believes the rumour the mayor took 900 crowns.',
  ],
  [
    'in a sentence further on in the text',
    'It is a lie. [The council spent 40 crowns].',
    'New here. It is a lie: the council spent 40 crowns.',
  ],
  ['in Chinese', '这是谎言。[市长拿走九百元]。', '这是谎言：市长拿走九百元。'],
])(
  'a sentence joined to that of the claim is told, and the verdict stands: %s',
  (_, marked, after) => {
    const found = place(marked, after)
    expect(found.state).toMatch(/^(?:same|moved)$/u)
    expect(found.around?.after).toContain(after.replace('New here. ', '').split(/[,:;]/u)[0])
  },
)

test.each([
  [
    'a paragraph',
    'In Brill [the council spent 40 crowns].',
    'In Brill\n\nthe council spent 40 crowns.',
  ],
  ['a line', 'In Brill [the council spent 40 crowns].', 'In Brill\nthe council spent 40 crowns.'],
  [
    'a full stop',
    'It is a lie that [the council spent 40 crowns].',
    'It is a lie that. The council spent 40 crowns.',
  ],
  [
    'a full stop for a colon',
    'It is a lie: [the council spent 40 crowns].',
    'It is a lie. The council spent 40 crowns.',
  ],
  [
    'what follows',
    '[The council spent 40 crowns], the mayor says.',
    'The council spent 40 crowns. The mayor says.',
  ],
])(
  'words that left the sentence of the claim are told, and the verdict stands: %s',
  (_, marked, after) => {
    const found = place(marked, after)
    expect(found.state).toMatch(/^(?:same|moved)$/u)
    expect(found.around?.before).toBe(marked.replace(/[[\]]/gu, ''))
  },
)

test.each([
  [
    'the style of dashes and marks',
    'It “is” - a lie. [The council spent 40 crowns].',
    'It "is" — a  lie. The council spent 40 crowns.',
  ],
  [
    'a line broken within',
    'The council said\nthat [it spent 40 crowns] then.',
    'The council said that it spent 40 crowns then.',
  ],
  [
    'a paragraph broken within',
    'He said\n\nthat [it spent 40 crowns].',
    'He said that it spent 40 crowns.',
  ],
  [
    'a paragraph that now begins here',
    'It is late. [The council spent 40 crowns]. It ended.',
    'It is late.\n\nThe council spent 40 crowns.\n\nIt ended.',
  ],
  [
    'paragraphs joined',
    'It is late.\n\n[The council spent 40 crowns].\n\nIt ended.',
    'It is late. The council spent 40 crowns. It ended.',
  ],
  [
    'an abbreviation',
    'The plant is in Racine, Wis. [Deere spent 40 crowns] on it.',
    'The plant is in Racine, Wis. Deere spent 40\u00a0crowns on it.',
  ],
  [
    'another stop',
    'It is late. [The council spent 40 crowns]. It ended.',
    'It is late! The council spent 40 crowns… It ended.',
  ],
  [
    'a mark of a list',
    'It is late.\n- [The council spent 40 crowns].',
    'It is late.\n– The council spent 40 crowns.',
  ],
  [
    'no stop at the end of a line',
    'It is late.\n\n[The council spent 40 crowns].\n\nIt ended.',
    'It is late\n\nThe council spent 40 crowns\n\nIt ended.',
  ],
  [
    'sentences joined elsewhere',
    'It rained. It was late. [The council spent 40 crowns].',
    'It rained, it was late. The council spent 40 crowns.',
  ],
])('nothing joined or left the sentence of the claim: %s', (_, marked, after) => {
  expect(place(marked, after)).toMatchObject({ around: null, changed: null })
})
