import { expect, test } from 'vitest'
import { returnedText } from '@/lib/returned/returned-text'
import { blocksOf } from '@/lib/text/blocks'

const back = (draft: string, text: string) =>
  returnedText({ text: draft }, { text, blocks: blocksOf(text) })

test('only blank lines differ: it is the draft', () => {
  expect(back('One.\nTwo.\n\nThree.', 'One.\n\nTwo.\n\nThree.').text).toBe('One.\nTwo.\n\nThree.')
})

test.each([
  ['One.\nTwo.\nThree.', 'One.\n\nTwo and a half.\n\nThree.', 'One.\nTwo and a half.\nThree.'],
  ['One.\n\nTwo.', 'One.\n\nTwo and a half.', 'One.\n\nTwo and a half.'],
  ['Head\nOne.\nTwo.\n\nThree.', 'Head\n\nOne.\n\nTwo.\n\n3.', 'Head\nOne.\nTwo.\n\n3.'],
  ['One.', 'One.\n\nTwo.', 'One.\n\nTwo.'],
])('of a draft %j and a document %j the draft is %j', (draft, document, kept) => {
  const { text, blocks } = back(draft, document)
  expect(text).toBe(kept)
  expect(blocks?.map(({ start, end }) => text.slice(start, end))).toEqual(
    blocksOf(document).map(({ start, end }) => document.slice(start, end)),
  )
})
