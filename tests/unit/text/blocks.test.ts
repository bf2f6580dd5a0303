import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BlockKind, blockKinds, blocksOf, type KnownBlocks } from '@/lib/text/blocks'
import { canonicalText } from '@/lib/text/canonical'

test('blocks are the lines that are not blank, each with what it seems to be', () => {
  const text = [
    'Russia asked for a ceasefire',
    '',
    'The United States called on Russia.',
    'What we know so far',
    '- a first point',
    '2. a second point',
    'Photo: a soldier in Kramatorsk',
    '“It is over,” he said.”',
  ].join('\n')
  expect(blocksOf(text).map(({ kind }) => kind)).toEqual([
    'headline',
    'paragraph',
    'heading',
    'listItem',
    'listItem',
    'caption',
    'paragraph',
  ])
})

test('blocks lie at their offsets', () => {
  const text = 'Häuser 😀\n\nZwei'
  expect(blocksOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Häuser 😀',
    'Zwei',
  ])
  expect(blocksOf('')).toEqual([])
})

/** A text of which every line's kind is known. */
function known(...lines: [BlockKind, string][]): KnownBlocks {
  const text = lines.map(([, words]) => words).join('\n\n')
  return {
    text,
    blocks: blocksOf(text).map((block, at) => ({ ...block, kind: lines[at]?.[0] ?? 'paragraph' })),
  }
}
const kindsOf = (text: string, before: KnownBlocks) =>
  blocksOf(text, before).map(({ kind }) => kind)

const before = known(
  ['headline', 'The bridge that never opened'],
  ['standfirst', 'It cost 14 million. Nobody has crossed it.'],
  ['paragraph', 'Pekka Salo counted the money'],
  ['caption', 'The bridge in 1978.'],
  ['listItem', 'It is 40 metres long.'],
  ['paragraph', 'The council met twice.'],
)

test('lines whose words stand keep what they were, wherever they are now', () => {
  const text =
    'It is 40 metres long.\n\nThe bridge in 1978.\n\nNew words came in here.\n\nThe bridge that never opened'
  expect(kindsOf(text, before)).toEqual(['listItem', 'caption', 'paragraph', 'headline'])
})

test('a changed line between two that stand is what stood there before', () => {
  const text = before.text
    .replace('14 million', '15 million')
    .replace('never', 'seldom')
    .replaceAll('\n\n', '\n')
  expect(kindsOf(text, before)).toEqual(before.blocks.map(({ kind }) => kind))
})

test('where lines were added to changed ones, all of them are judged by their words', () => {
  const text = before.text.replace('The bridge in 1978.', 'Photo: the bridge\n\nThe new heading')
  expect(kindsOf(text, before).slice(3, 5)).toEqual(['caption', 'heading'])
})

test('of lines alike, each keeps its own kind, in order', () => {
  const twice = known(['heading', 'Again'], ['paragraph', 'Again'], ['listItem', 'Again'])
  expect(kindsOf('Again\nAgain\nAgain\nAgain', twice)).toEqual([
    'heading',
    'paragraph',
    'listItem',
    'heading',
  ])
})

test('spacing inside a line makes no new line of it', () => {
  expect(kindsOf('The  bridge\u00A0in 1978.', before)).toEqual(['caption'])
})

test('blocks are the same places with and without knowledge, and never hold a line break', () => {
  const line = fc.constantFrom('One.', 'Two words', '- item', '', ' ', 'Photo: x', 'Ünï 😀', 'One.')
  fc.assert(
    fc.property(
      fc.array(line),
      fc.array(line),
      fc.array(fc.constantFrom(...blockKinds)),
      (old, now, kinds) => {
        const text = canonicalText(now.join('\n'))
        const oldText = canonicalText(old.join('\n'))
        const blocks = blocksOf(oldText).map((block, at) => ({
          ...block,
          kind: kinds[at] ?? block.kind,
        }))
        const found = blocksOf(text, { text: oldText, blocks })
        expect(found.map(({ start, end }) => [start, end])).toEqual(
          blocksOf(text).map(({ start, end }) => [start, end]),
        )
        for (const { start, end } of found) expect(text.slice(start, end)).toMatch(/^[^\n]*\S$/u)
        expect(blocksOf(oldText, { text: oldText, blocks })).toEqual(blocks)
      },
    ),
    { numRuns: 500 },
  )
})

test('a line that came above the headline is no second one', () => {
  const kept = known(['headline', 'The dam has leaked'], ['paragraph', 'It was shut on Monday.'])
  const text = `Politics\n${kept.text}`
  expect(blocksOf(text, kept).map(({ kind }) => kind)).toEqual(['heading', 'headline', 'paragraph'])
})
