import { expect, test } from 'vitest'
import { authOptions, authorizing } from '@/lib/web/auth-options'
import { TooMany } from '@/lib/core/errors'
import { newsroom } from '../support/newsroom'

type Authorize = (given: object, request: object) => Promise<unknown>
const [provider] = authOptions.providers
const authorize = (provider?.options as { authorize: Authorize }).authorize

test('who guesses through next-auth is held back as at the door, and the route knows for how long', async () => {
  const { ana } = await newsroom()
  const guess = () => authorize({ email: ana.email, password: 'not the password' }, {})
  for (let at = 0; at < 8; at++) expect(await guess()).toBeNull()
  const seen: { held?: TooMany } = {}
  await expect(authorizing.run(seen, guess)).rejects.toThrow(TooMany)
  expect(seen.held?.retryAfterSeconds).toBeGreaterThan(0)
})
