import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Rows } from '@/app/ui/row'

test('in the list a statement runs in its own direction, not in that of the word for how it stands', () => {
  const row = { number: 2, statement: 'تأسست المكتبة عام 1931.', group: 'Paragraph 1', tags: '' }
  const html = renderToStaticMarkup(
    <Rows rows={[{ ...row, sign: 'open', two: false, label: 'Open' }]} base="/a" />,
  )
  const inOne = /<span class="row-text" dir="auto">(.*?)<\/span>/.exec(html)?.[1] ?? ''
  expect(inOne.replace(/<bdi.*?<\/bdi>/, '')).toBe(row.statement)
})

const rowOf = (number: number, paragraph: number) => ({
  number,
  statement: `Claim ${number}`,
  group: `Paragraph ${paragraph}`,
  tags: '',
  sign: 'open' as const,
  two: false,
  label: 'Open',
})
const heads = (html: string) =>
  [...html.matchAll(/<section( hidden="")?>(?:<h3[^>]*>([^<]*)<span[^>]*>(\d*)<)?/gu)].map(
    ([, hidden, name, count]) => [name, count, hidden !== undefined],
  )

test('the head of a paragraph counts what of it the list is narrowed to', () => {
  const rows = [rowOf(1, 1), rowOf(2, 1), rowOf(3, 2), rowOf(4, 3)]
  const drawn = (shown: readonly string[] | null) =>
    heads(renderToStaticMarkup(<Rows rows={rows} base="/a" shown={shown && new Set(shown)} />))
  expect(drawn(null).map(([, count]) => count)).toEqual(['2', '1', '1'])
  expect(drawn(['2', '3'])).toEqual([
    ['Paragraph 1', '1', false],
    ['Paragraph 2', '1', false],
    ['Paragraph 3', '0', true],
  ])
})

test('a paragraph that began in the part above has no second head', () => {
  const rows = [rowOf(2, 1), rowOf(3, 2)]
  const html = renderToStaticMarkup(<Rows rows={rows} base="/a" continues />)
  expect(heads(html)).toEqual([
    [undefined, undefined, false],
    ['Paragraph 2', '1', false],
  ])
})
