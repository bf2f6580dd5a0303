import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { hashPassword } from '@/lib/auth/password'
import type { Actor } from '@/lib/auth/permissions'
import { alongside, command } from '@/lib/command'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { addRevision } from '@/lib/drafts/commands'
import { readDraft } from '@/lib/drafts/read-draft'
import * as reading from '@/lib/intake/bring'
import { importFrom } from '@/lib/intake/import-from'
import { changePassword } from '@/lib/people/account'
import { resetPassword, takeReset } from '@/lib/people/resetting'
import { newsroom, text } from '../support/newsroom'

/** A command whose preparation says that it was begun. */
function prepared() {
  const steps: string[] = []
  const act = command({
    action: 'people.manage',
    input: z.object({ name: z.string() }),
    prepare: ({ input }) => {
      steps.push('prepare')
      return Promise.resolve(`secret of ${input.name}`)
    },
    load: () => {
      steps.push('load')
      return Promise.resolve({})
    },
    run: ({ prepared: secret }) => {
      steps.push(`run with the ${secret}`)
      return Promise.resolve({ type: 'password.changed', data: {} } as const)
    },
    answer: (event, secret) => ({ type: event.type, secret }),
  })
  return { act, steps }
}

test('what must come before the transaction comes first, and its answer is kept nowhere', async () => {
  const { ada } = await newsroom()
  const { act, steps } = prepared()
  const kept: unknown[] = []
  const write = (_: unknown, returned: unknown) => Promise.resolve(kept.push(returned))
  const answer = await alongside(write, () => act(ada, { name: 'Ada' }))
  expect(answer).toEqual({ type: 'password.changed', secret: 'secret of Ada' })
  expect(steps).toEqual(['prepare', 'load', 'run with the secret of Ada'])
  expect(JSON.stringify([kept, await db.event.findMany()])).not.toContain('secret of Ada')
})

test.each([
  ['who may not', (room: Record<'ada' | 'eve', Actor>) => room.eve],
  ['a token that may only read', ({ ada }) => ({ ...ada, scopes: ['read' as const] })],
] satisfies [string, (room: Record<'ada' | 'eve', Actor>) => Actor][])(
  'nothing is prepared or looked for on behalf of %s, and it is noted once',
  async (_, actorOf) => {
    const { act, steps } = prepared()
    await expect(act(actorOf(await newsroom()), { name: 'Eve' })).rejects.toThrow(Forbidden)
    expect(steps).toEqual([])
    const noted = { type: 'access.refused', action: 'people.manage', count: 1 }
    expect(await db.attempt.findMany()).toMatchObject([noted])
  },
)

test('nothing is read for somebody who may not keep it, and nothing of theirs is placed', async () => {
  const { vic, ana, article } = await newsroom()
  const bring = vi.spyOn(reading, 'bring')
  const aside = vi.spyOn(reading, 'aside')
  const draft = { articleId: article.id, text: `${text} More.`, baseNumber: 1 }
  for (const actor of [vic, { ...ana, scopes: ['read' as const] }]) {
    await expect(importFrom(actor, { text }, { title: 'T' })).rejects.toThrow(Forbidden)
    await expect(readDraft(actor, article.id, { text })).rejects.toThrow(Forbidden)
    await expect(addRevision(actor, draft)).rejects.toThrow(Forbidden)
  }
  expect(bring).not.toHaveBeenCalled()
  expect(aside).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

test('a draft of an article that is not there is looked for before it is placed', async () => {
  const { ana } = await newsroom()
  const draft = { articleId: 'none', text, baseNumber: 1 }
  await expect(addRevision(ana, draft)).rejects.toThrow(NotFound)
})

test('a password that was changed after the current one was given is not changed once more', async () => {
  const { ada, ana } = await newsroom()
  const current = 'the first password'
  await db.user.update({
    where: { id: ana.id },
    data: { passwordHash: await hashPassword(current) },
  })
  const { secret } = await resetPassword(ada, { userId: ana.id })
  const reset = { password: 'what the link chose' }
  // the link is taken up at the very moment at which the current password was found right
  const original = await import('@/lib/auth/password')
  const hash = vi.spyOn(original, 'hashPassword').mockImplementationOnce(async (password) => {
    hash.mockRestore()
    await takeReset(secret, reset)
    return hashPassword(password)
  })
  const change = { current, next: 'what was typed meanwhile' }
  await expect(changePassword(ana, change)).rejects.toThrow(Conflict)
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: ana.id } })
  expect(await original.checkPassword(passwordHash, reset.password)).toBe(true)
})
