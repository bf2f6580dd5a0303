import { expect, test } from 'vitest'
import { groupBlockers } from '@/lib/articles/readiness'

const blocker = (code: string) => ({ code, message: '' })
const said = (...codes: string[]) => groupBlockers(codes.map(blocker)).map(({ message }) => message)

test('claims are “other” ones only beside those that must be checked', () => {
  expect(said('claimOpen')).toEqual(['1 claim open'])
  expect(said('claimOpen', 'claimOpen', 'disputed')).toEqual(['2 claims open', '1 claim disputed'])
  expect(said('mustCheckOpen', 'claimOpen')).toEqual([
    '1 must-check claim open',
    '1 other claim open',
  ])
})
