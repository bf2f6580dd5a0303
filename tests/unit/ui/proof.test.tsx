import { renderToStaticMarkup } from 'react-dom/server'
import { prerender } from 'react-dom/static.edge'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProofClaim, ProofSentence } from '@/app/ui/proof/proof-claim'
import { Proof } from '@/app/ui/proof/proof'
import { shareOut } from '@/app/ui/proof/share-out'
import { type Block, blockKinds, blocksOf } from '@/lib/text/blocks'

const claim = (
  number: number,
  start: number,
  end: number,
  sign: ProofClaim['sign'] = 'ok',
): ProofClaim => ({
  id: `c${number}`,
  number,
  start,
  end,
  sign,
  two: false,
  label: 'Confirmed',
})
const sentence = (
  index: number,
  start: number,
  end: number,
  state: ProofSentence['state'],
): ProofSentence => ({ index, start, end, state })

const draw = (
  text: string,
  claims: ProofClaim[] = [],
  sentences: ProofSentence[] = [],
  blocks: readonly Block[] = blocksOf(text),
) =>
  renderToStaticMarkup(
    <Proof
      text={text}
      blocks={blocks}
      language="en"
      claims={claims}
      sentences={sentences}
      base="/articles/a"
    />,
  )

/** The words of the paragraphs, as a browser would give them. */
const wordsIn = (html: string) =>
  [...html.matchAll(/<p dir="auto"[^>]*>(.*?)<\/p>/gs)].map(([, inside = '']) =>
    inside
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&'),
  )

test('markup in an article is shown as the words it is', () => {
  const html = draw('<script>alert(1)</script> & more.', [claim(1, 0, 8)])
  expect(html).not.toContain('<script')
  expect(wordsIn(html)).toEqual(['<script>alert(1)</script> & more.'])
})

test('a paragraph of the proof has exactly as many characters as the stored one, whatever is claimed', () => {
  const span = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const)
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
      const text = 'He said "yes", then left.\nShe didn’t; the 56-year-old stayed on.'
      const claims = spans
        .map(([start, end], i) => claim(i + 1, start, end))
        .sort((a, b) => a.start - b.start)
      expect(wordsIn(draw(text, claims)).map((words) => words.length)).toEqual(
        text.split('\n').map((line) => line.length),
      )
    }),
  )
})

test('every claim has its number in the margin of the paragraph where it begins', () => {
  const html = draw('One two.\nThree four.', [claim(7, 0, 3), claim(8, 9, 14)])
  const [first = '', second = ''] = html.split('id="p2"')
  expect(first).toContain('href="/articles/a/claims/7#c7"')
  expect(second).toContain('href="/articles/a/claims/8#c8"')
  expect(html).toContain('aria-label="C7, Confirmed"')
})

test('claims that share words are nested, the wider one outside', () => {
  const html = draw('One two three.', [claim(1, 0, 13), claim(2, 4, 7)])
  expect(html).toMatch(
    /<mark class="claim-words v-ok" data-c="1"><mark id="c2" class="claim-words v-ok second-line opens closes" data-c="2">two<\/mark><\/mark>/,
  )
})

test('the brackets of an opinion open on its first piece and close on its last', () => {
  const html = draw('One two three.', [claim(1, 0, 13, 'opinion'), claim(2, 4, 7)])
  expect(html.match(/v-opinion opens"/g)).toHaveLength(1)
  expect(html.match(/v-opinion closes"/g)).toHaveLength(1)
})

test('a sentence nobody has accounted for is hatched and has its own number; a dismissed one is only in the margin', () => {
  const html = draw(
    'Open one. Dismissed one.',
    [],
    [sentence(0, 0, 9, 'open'), sentence(1, 10, 24, 'dismissed')],
  )
  expect(html).toContain(
    '<span class="sentence-words unclaimed" data-c="s1" id="s1">Open one.</span>',
  )
  expect(html).toContain('S1, sentence not accounted for')
  expect(html).toContain('S2, nothing to check in the sentence')
  expect(html).not.toContain('data-c="s2" id=')
})

test('spans are shared out to every paragraph they touch', () => {
  const paragraphs = [
    { start: 0, end: 10 },
    { start: 11, end: 20 },
    { start: 21, end: 30 },
  ]
  const spans = [
    { start: 0, end: 5 },
    { start: 8, end: 25 },
    { start: 22, end: 30 },
  ]
  expect(
    shareOut(paragraphs, spans).map((share) => share.map((span) => spans.indexOf(span))),
  ).toEqual([[0, 1], [1], [1, 2]])
})

test('each kind of line is drawn as what it is, its words untouched', () => {
  const text = blockKinds.map((kind) => `The ${kind}`).join('\n\n')
  const blocks = blocksOf(text).map((block, at) => ({
    ...block,
    kind: blockKinds[at] ?? block.kind,
  }))
  const html = draw(text, [], [], blocks)
  expect([...html.matchAll(/class="(paragraph(?!-)[^"]*)"/g)].map(([, name]) => name)).toEqual([
    'paragraph headline',
    'paragraph standfirst',
    'paragraph heading',
    'paragraph',
    'paragraph item bullet',
    'paragraph caption',
  ])
  expect(wordsIn(html)).toEqual(text.split('\n\n'))
  expect([...html.matchAll(/role="heading" aria-level="(\d)"/g)].map(([, level]) => level)).toEqual(
    ['2', '3'],
  )
})

test('a list item that brings its own sign is drawn without another', () => {
  expect(draw('– 40 metres long')).not.toContain('bullet')
})

test('of a very long article all words are there, and the claims of what is looked at', async () => {
  const line = 'Rents rose 9 percent here. '.repeat(20).trim()
  const text = Array.from({ length: 100 }, () => line).join('\n')
  const claims = [...text.matchAll(/9 percent/g)].map(({ index }, at) =>
    claim(at + 1, index, index + 9),
  )
  const looked = claims[1500]?.start ?? 0
  const { prelude } = await prerender(
    <Proof
      text={text}
      blocks={blocksOf(text)}
      language="en"
      claims={claims}
      sentences={[]}
      base="/articles/a"
      looked={looked}
    />,
  )
  const html = await new Response(prelude).text()
  expect(wordsIn(html).join('\n')).toBe(text)
  expect(html).toContain('id="c1501"')
  expect(html).toContain('href="/articles/a/claims/1501#c1501"')
  expect(html).not.toContain('id="c1"')
  expect(html.match(/class="pin"/g)?.length).toBeLessThan(800)
})

test('what is in no claim is a link in the words, under claims and beside open sentences too', () => {
  const text = 'Vale left Leeds in 2018. So it goes.'
  const html = renderToStaticMarkup(
    <Proof
      text={text}
      blocks={blocksOf(text)}
      language="en"
      claims={[claim(1, 0, 9)]}
      sentences={[sentence(0, 0, 24, 'claimed'), sentence(1, 25, 36, 'open')]}
      facts={[
        { start: 10, end: 15, sentence: 0 },
        { start: 19, end: 23, sentence: 0 },
      ]}
      base="/articles/a"
    />,
  )
  expect(html.match(/class="fact" data-fact="" href="\/articles\/a\/sentences\/1"/gu)).toHaveLength(
    2,
  )
  expect(html).toContain('aria-label="2018, not in any claim"')
  expect(html).toContain('class="sentence-words unclaimed"')
  expect(
    html.replace(
      /<span class="paragraph-number".*?<\/span>|<div class="pins">.*?<\/div>|<[^>]*>/gu,
      '',
    ),
  ).toBe(text)
})

test('a claim in several pieces opens on its first and closes on its last, so that one box is drawn round all', () => {
  const html = draw('Rubio and Waltz would inform Moscow.', [claim(1, 0, 35), claim(2, 10, 15)])
  const pieces = [...html.matchAll(/class="([^"]*)" data-c="1"/g)].map(([, classes = '']) =>
    classes.split(' ').filter((name) => name === 'opens' || name === 'closes'),
  )
  expect(pieces).toEqual([['opens'], [], ['closes']])
})
