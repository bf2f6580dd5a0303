import { expect, test } from 'vitest'
import { newTagger } from '@/lib/extraction/english/tagger'

test('a tagger can be made anew as often as a long stream needs it', () => {
  const sizes = Array.from({ length: 32 }, () => {
    const { nlp, pos } = newTagger()
    return nlp.readDoc('The old bridge opened in 1978.').tokens().out(pos).length
  })
  expect(new Set(sizes)).toEqual(new Set([7]))
}, 60_000)
