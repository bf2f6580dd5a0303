import { expect, test } from 'vitest'
import { quotedIn } from '@/lib/passages/quoted'

const text =
  'Minutes of the opening\n\nThe bridge was opened on 3 May 1978. “It cost 14 million crowns,” the mayor said, ' +
  'and the ferry – which had run\nsince 1911 – was given up. In 1979 it was closed again. The ﬁrst toll was $1.50.'

test.each([
  ['its very words', 'The bridge was opened on 3 May 1978.'],
  ['other quotation marks', '"It cost 14 million crowns", the mayor said'],
  [
    'other dashes, and a line that ends elsewhere',
    'the ferry - which had run since 1911 - was given up',
  ],
  ['a small letter at its start', 'the bridge was opened'],
  ['a capital where a sentence is begun with it', 'It was closed again'],
  ['ligatures', 'The first toll'],
  ['words left out', 'The bridge was opened … and the ferry […] was given up'],
  ['words left out, with dots', 'opened on 3 May 1978 ... closed again'],
  ['no full stop', 'was given up'],
])('a passage is found with %s', (_, passage) => {
  const span = quotedIn(text)(passage)
  expect(span).not.toBeNull()
  expect(text.slice(span?.start, span?.end).length).toBeGreaterThan(8)
})

test.each([
  ['another number', 'The bridge was opened on 3 May 1979.'],
  ['a word less', 'The bridge opened on 3 May 1978.'],
  ['a negation', 'The bridge was not opened on 3 May 1978.'],
  ['another currency', 'The first toll was €1.50'],
  ['its parts in another order', 'closed again … The bridge was opened'],
  ['half a word', 'bridg was opened'],
  ['nothing at all', '…'],
  ['no words', '“ ”'],
])('a passage with %s is not found', (_, passage) => {
  expect(quotedIn(text)(passage)).toBeNull()
})

test('the place is from its first word to its last', () => {
  const span = quotedIn(text)('“opened … ferry”')
  expect(text.slice(span?.start, span?.end)).toMatch(/^opened on[^]*the ferry$/)
})

test('scripts without capitals or spaces', () => {
  expect(quotedIn('橋は1978年に開通した。費用は多かった。')('1978年に開通した')).not.toBeNull()
  expect(quotedIn('Міст відкрили 1978 року.')('відкрили 1978 року')).not.toBeNull()
  expect(quotedIn('افتتح الجسر عام ١٩٧٨.')('الجسر عام ١٩٧٨')).not.toBeNull()
})
