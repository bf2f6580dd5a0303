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
