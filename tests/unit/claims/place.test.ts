import { expect, test } from 'vitest'
import { placeClaims, type Standing } from '@/lib/claims/place'
import { quoteAt } from '@/lib/text/anchoring'

/** A claim on some words of a text. */
function standing(text: string, words: string, more: Partial<Standing> = {}): Standing {
  const start = text.indexOf(words)
  const end = start + words.length
  return {
    claimId: 'a',
    state: 'same',
    start,
    end,
    ...quoteAt(text, start, end),
    basis: JSON.stringify([{ start, end }]),
    statement: words,
    claimant: null,
    about: 'content',
    statementEdited: false,
    claimantEdited: false,
    ...more,
  }
}

function placed(oldText: string, newText: string, claim: Standing) {
  const [found] = placeClaims({ oldText, newText, language: 'en' }, [claim])
  if (!found) throw new Error('No answer.')
  return found
}

/** The claim is cut, and its words come back in the last text. */
function backIn(text: string, last: string, words: string, more: Partial<Standing>) {
  const without = 'Another line about the sea.'
  const cut = placed(text, without, standing(text, words, more))
  expect(cut.state).toBe('gone')
  const gone = { ...standing(text, words, more), ...cut, ...more }
  return placed(without, `${without}\n\n${last}`, gone)
}

const text = 'In 2017, the council spent 312 crowns.'
const other = 'In 2018, the council spent 312 crowns.'
const words = 'the council spent 312 crowns'
const dated = 'The council spent 312 crowns in 2017.'

test('a statement a person wrote is stale where its words come back beside others', () => {
  const back = backIn(text, other, words, { statement: dated, statementEdited: true })
  expect(back).toMatchObject({ back: true, retold: { statement: dated, staleStatement: '2017' } })
})

test('a statement of ours is made anew where its words come back beside others', () => {
  const back = backIn(text, other, words, { statement: dated })
  expect(back.retold).toMatchObject({ statement: words, staleStatement: null })
})

test('words that come back where they stood say what they said', () => {
  for (const statementEdited of [true, false]) {
    const back = backIn(text, text, words, { statement: dated, statementEdited })
    expect(back.retold).toMatchObject({ statement: dated, staleStatement: null })
    expect(JSON.parse(back.basis)).toHaveLength(2)
  }
})

test('a year beside the words is not the same year elsewhere in the text', () => {
  const more = { statement: dated, statementEdited: true }
  const back = backIn(
    text,
    `The town was calm in 2017.\n\n${'It was late. '.repeat(9)}\n\n${other}`,
    words,
    more,
  )
  expect(back.retold.staleStatement).toBe('2017')
})

test('a name and a claimant that did not come back are told', () => {
  const said = 'Ines Holt said the town lost 300 jobs in May.'
  const back = backIn(said, said.replace('Ines Holt', 'Tom Reed'), 'the town lost 300 jobs', {
    statement: 'The town of Ines Holt lost 300 jobs.',
    claimant: 'Ines Holt',
    statementEdited: true,
    claimantEdited: true,
  })
  expect(back.retold).toMatchObject({ staleStatement: 'ines', staleClaimant: 'ines' })
  const ours = backIn(said, said.replace('Ines Holt', 'Tom Reed'), 'the town lost 300 jobs', {
    claimant: 'Ines Holt',
  })
  expect(ours.retold).toMatchObject({ claimant: null, staleClaimant: null })
})

test('a day in brackets goes with the weekday it stood for', () => {
  const met = 'On the quay the council met on Tuesday in Orre.'
  const claim = standing(met, 'met on Tuesday in Orre', {
    statement: 'The council met on Tuesday (4 March 2025) in Orre.',
  })
  const said = (was: string, is: string) =>
    placed(met, met.replace(was, is), claim).retold.statement
  expect(said('Tuesday', 'Wednesday')).toBe('The council met on Wednesday in Orre.')
  expect(said('Orre', 'Lund')).toBe('The council met on Tuesday (4 March 2025) in Lund.')
})

const mayor =
  'Olga Ott is the mayor of Brill.\n\nThe mayor spent 312 crowns on a bridge. She also sold a road for 40 crowns.'
const sold = 'She also sold a road for 40 crowns'
const edited = { statement: 'Olga Ott sold a road for 40 crowns.', statementEdited: true }

test('a statement a person wrote rests on the nearest place before it of each name and date', () => {
  const now = placed(mayor, `New here.\n\n${mayor}`, standing(mayor, sold, edited))
  const spans = JSON.parse(now.basis) as { start: number; end: number }[]
  const found = spans.map(({ start, end }) => `New here.\n\n${mayor}`.slice(start, end))
  expect(found).toEqual([sold, 'Olga Ott'])
  const fallen = placed(
    mayor,
    mayor.replace('Olga Ott', 'Ivan Pell'),
    standing(mayor, sold, edited),
  )
  expect(fallen).toMatchObject({ state: 'changed', retold: { staleStatement: 'olga' } })
})

test('a name in a heading counts', () => {
  const headed =
    'Olga Ott and the road\n\nThe mayor spent 312 crowns.\n\nShe sold a road for 40 crowns.'
  const claim = standing(headed, 'She sold a road for 40 crowns', edited)
  const now = placed(headed, headed.replace('Olga Ott', 'Ivan Pell'), claim)
  expect(now).toMatchObject({ state: 'changed', retold: { staleStatement: 'olga' } })
})

test('a name that stood anywhere in the former draft, and stands nowhere in the new, is told', () => {
  const after = 'She sold a road for 40 crowns.\n\nIt was late.\n\nThe mayor is Olga Ott.'
  const claim = standing(after, 'She sold a road for 40 crowns', edited)
  const now = placed(after, after.replace('Olga Ott', 'Ivan Pell'), claim)
  expect(now).toMatchObject({ state: 'same', retold: { staleStatement: 'olga' } })
  const possessive = placed(after, after.replace('is Olga Ott', 'runs Olga Ott’s office'), claim)
  expect(possessive.retold.staleStatement).toBeNull()
})

test('the pronoun with which a statement begins is no name', () => {
  const own = { statement: 'It sold a road for 40 crowns.', statementEdited: true }
  const before = `It rained.\n\n${mayor}`
  const now = placed(before, before.replace('It rained', 'Rain fell'), standing(before, sold, own))
  expect(now.retold.staleStatement).toBeNull()
})

test('what a person knows and the text never said is theirs', () => {
  const own = { statement: 'Lena Marsh sold a road in 1999.', statementEdited: true }
  const now = placed(mayor, mayor.replace('Olga Ott', 'Ivan Pell'), standing(mayor, sold, own))
  expect(now).toMatchObject({ state: 'moved', retold: { staleStatement: null } })
})

test.each([
  ['lost forty jobs in May', 'lost fifty jobs in May', 'The firm lost 40 jobs in May.', '40'],
  ['lost forty jobs in May', 'created forty jobs in May', 'It cut 40 posts.', '40'],
  ['cost 12 million crowns', 'cost 13 million crowns', 'It cost 12,000,000 crowns.', '12,000,000'],
  ['Half of them left', 'A third of them left', '50% of them left.', '50%'],
  [
    'left in Sept. 2012',
    'left in Oct. 2012',
    'He left in September 2012.',
    'He left in September 2012.',
  ],
  // it took the change up, or says no more than stands there
  ['lost forty jobs', 'lost some forty jobs', 'The firm lost jobs.', null],
  ['lost 40 jobs', 'lost 41 jobs', 'The firm lost 41 jobs, not forty.', null],
])(
  'where “%s” became “%s”, “%s” in a person’s own words says what it no longer says: %s',
  (was, is, statement, stale) => {
    const text = `The firm did well. The firm ${was}. It rained.`
    const claim = standing(text, was, { statement, statementEdited: true })
    const now = placed(text, text.replace(was, is), claim)
    expect(now.retold).toMatchObject({ statement, staleStatement: stale })
  },
)

test('a quotation that is closed in another paragraph changes no claim', () => {
  const after = (first: string) => `${first}\nThe board sold a 12" pipe.`
  const from = after('He said “it rained.')
  const sold = standing(from, 'sold a 12" pipe')
  expect(placed(from, after('He said “it rained.”'), sold)).toMatchObject({
    state: 'moved',
    changed: null,
  })
})
