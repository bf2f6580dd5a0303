import { expect, test } from 'vitest'
import { extentsIn, trackedIn } from '@/lib/intake/readers/docx/tracked'

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const minute = '2025-03-01T09:00:00Z'
const put = (words: string, at = minute) =>
  `<w:ins w:id="1" w:author="Ben" w:date="${at}"><w:r><w:t>${words}</w:t></w:r></w:ins>`
const taken = (words: string) =>
  `<w:del w:id="2" w:author="Ben" w:date="${minute}"><w:r><w:delText>${words}</w:delText></w:r></w:del>`
const commented = (inside: string) =>
  `<w:commentRangeStart w:id="5"/>${inside}<w:r><w:t> of it</w:t></w:r><w:commentRangeEnd w:id="5"/>`

/** Of each change, by its words: whether it is pending; nothing of those that nobody proposed. */
function found(xml: string, said: string) {
  const part = `<w:document ${namespace}><w:body><w:p><w:r><w:t>Before </w:t></w:r>${xml}</w:p></w:body></w:document>`
  const marks = extentsIn(new TextEncoder().encode(part), 'document')
  const words = new Map(marks.changes.map((one) => [one.offset, one.words.join('')]))
  const proposal = { comment: '5', by: 'Ben', at: '2025-03-01T09:00:00.000Z', said }
  return trackedIn(marks, [proposal], 'document').map(({ offset, isPending }) => [
    words.get(offset),
    isPending,
  ])
}

test('a change is one that was proposed by its words and where it stands', () => {
  const elsewhere = `${taken('14')}${put('41')}<w:r><w:t> and then </w:t></w:r>`
  const inside = `${taken('14')}${put('41')}${put('crowns')}`
  expect(found(elsewhere + commented(inside), '“14 of it” → “41 of it”. Turned.')).toEqual([
    ['14', true],
    ['41', true],
  ])
})

test('words are known in other signs, and with the signs the comment itself is written in', () => {
  expect(
    found(commented(`${taken('1 0\u00AD00 m2')}${put('9')}`), '“1 000 m²” → “9”. So.'),
  ).toEqual([
    ['1 0\u00AD00 m2', true],
    ['9', true],
  ])
  const said = '“He said “no”. Then left” → “He said “yes”. Then stayed”. He says “it”. Twice.'
  expect(found(commented(put('yes') + put('stayed') + put('Twice')), said)).toEqual([
    ['yes', true],
    ['stayed', true],
  ])
  expect(found(commented(taken('at all')), '“of it at all” → (taken out). Not known.')).toEqual([
    ['at all', true],
  ])
})

test('the same words of another minute are tracked, and not pending', () => {
  const later = put('41', '2025-03-01T09:01:00Z')
  expect(found(commented(later), '“14” → “41”. Turned.')).toEqual([['41', false]])
  expect(found(commented(put('41', '1970-01-01T12:00:00Z')), '“14” → “41”.')).toEqual([
    ['41', true],
  ])
})
