import { describe, expect, test } from 'vitest'
import { Refusal } from '@/lib/core/errors'
import { readFile } from '@/lib/intake/readers/registry'
import { chance, damaged, goodFiles } from '@/tests/support/flipped'
import { expectWhole } from '@/tests/support/read'

/** `npm run bench -- fuzz` tries a thousand of each kind. */
const tries = 25

describe.each(Object.entries(goodFiles))('damaged files: %s', (ending, file) => {
  test('the good one is read', async () => {
    expectWhole(await readFile({ name: `a${ending}`, bytes: file }))
  })

  test('are read or refused in words, whatever is broken in them', async () => {
    const next = chance(1978)
    for (let at = 0; at < tries; at++) {
      const bytes = damaged(file, next)
      try {
        expectWhole(await readFile({ name: `a${ending}`, bytes }))
      } catch (error) {
        if (!(error instanceof Refusal))
          throw new Error(`The file of try ${at} broke its reader.`, { cause: error })
        expect(error.message).toMatch(/\S{3}/)
      }
    }
  }, 60_000)
})
