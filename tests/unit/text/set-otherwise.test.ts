import { expect, test } from 'vitest'
import { anchorAll } from '@/lib/text/anchoring'
import { claimsIn } from './edit-scripts/claims'
import { Typist } from './edit-scripts/draft'
import { Writer } from './edit-scripts/edits'
import { anyStyle, print } from './edit-scripts/print'
import { randomFrom } from './edit-scripts/random'
import { vocabularyOf } from './edit-scripts/vocabulary'

test('a text set otherwise keeps every claim, and no sentence around one differs: 1,000 random texts', () => {
  for (let seed = 1; seed <= 1_000; seed++) {
    const random = randomFrom(seed)
    const typist = new Typist(random, vocabularyOf(random))
    const draft = typist.draft(1 + random(4), 3 + random(12))
    // texts as writers leave them, with prefixes, signs and characters that nobody sees
    const writer = new Writer(typist, draft, [])
    for (let left = random(6); left > 0; left--) writer.edit()
    const before = print(draft, anyStyle(random), random)
    const after = print(draft, anyStyle(random), random)
    const claims = claimsIn(before, 2 + random(6), random)
    for (const [id, place] of anchorAll(before.text, after.text, claims)) {
      const found = { seed, id, kept: /^(?:same|moved)$/u.test(place.state), around: place.around }
      expect(found).toEqual({ seed, id, kept: true, around: null })
    }
  }
}, 120_000)
