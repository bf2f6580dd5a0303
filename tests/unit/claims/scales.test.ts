import { describe, expect, test } from 'vitest'
import {
  blocksSignOff,
  findScale,
  getScale,
  isRight,
  needsEvidence,
  scaleKey,
  scales,
} from '@/lib/claims/scales/registry'
import { Conflict } from '@/lib/core/errors'

test.each(scales)('$id is found by its name and as it is stored', (scale) => {
  expect(getScale(scale.id)).toBe(scale)
  expect(getScale(scaleKey(scale))).toBe(scale)
})

test.each(['martian', 'martian@1', 'house@2', 'house@', ''])(
  'nothing is judged by another scale than “%s”, which is not known here',
  (key) => {
    expect(findScale(key)).toBeNull()
    expect(() => getScale(key)).toThrow(
      new Conflict(`This article is judged by the scale “${key}”, which is not known here.`),
    )
  },
)

describe('a rating no scale has', () => {
  test('lets nothing pass that a known one might stop', () => {
    expect([blocksSignOff('odd'), needsEvidence('odd'), isRight('odd')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

test.each(scales.flatMap(({ ratings }) => ratings))(
  '$id stops sign-off and asks for sources as its scale says',
  ({ id, blocks, needsEvidence: needs }) => {
    expect([blocksSignOff(id), needsEvidence(id)]).toEqual([blocks, needs])
  },
)
