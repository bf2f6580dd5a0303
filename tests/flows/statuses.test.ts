import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import {
  assignClaim,
  clearClaim,
  editClaim,
  releaseClaim,
  reopenClaim,
  startClaim,
} from '@/lib/claims/commands'
import { restoreClaim } from '@/lib/claims/restore'
import { type Status, statuses } from '@/lib/claims/vocabulary'
import { db } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { submitVerdict } from '@/lib/verdicts/commands'
import { adjudicate, concede } from '@/lib/verdicts/dispute'
import { secondVerdict, sendBackVerdict } from '@/lib/verdicts/second'
import { claimRow, confirmed, judge, newsroom, placeOf, wrong } from '../support/newsroom'

type Room = Awaited<ReturnType<typeof newsroom>>
type By = keyof Pick<Room, 'ana' | 'ben' | 'eve' | 'ada'>
type Act = (actor: Actor, claimId: string, room: Room) => Promise<unknown>
const reason = 'Look again.'
const borders = placeOf('The bridge opened in 1978')

/** Of each command on a claim who gives it here, from where it leads where, and how it is given; = is to where it was. */
const commands: Record<string, { by: By; from: Partial<Record<Status, Status | '='>>; act: Act }> =
  {
    start: {
      by: 'ben',
      from: { open: 'inReview' },
      act: (actor, claimId) => startClaim(actor, { claimId }),
    },
    assign: {
      by: 'ben',
      from: { open: 'inReview', inReview: 'inReview' },
      act: (actor, claimId, { eve }) => assignClaim(actor, { claimId, userId: eve.id }),
    },
    release: {
      by: 'eve',
      from: { inReview: 'open' },
      act: (actor, claimId) => releaseClaim(actor, { claimId }),
    },
    reopen: {
      by: 'ben',
      from: { awaitingSecond: 'inReview', disputed: 'inReview', settled: 'inReview' },
      act: (actor, claimId) => reopenClaim(actor, { claimId, reason }),
    },
    restore: {
      by: 'ben',
      from: { cut: 'open' },
      act: (actor, claimId) => restoreClaim(actor, { claimId }),
    },
    'give a verdict': {
      by: 'ben',
      from: { open: 'awaitingSecond', inReview: 'awaitingSecond' },
      act: (actor, claimId) => submitVerdict(actor, confirmed(claimId)),
    },
    'give the same verdict as the first': {
      by: 'ben',
      from: { awaitingSecond: 'settled' },
      act: (actor, claimId) => secondVerdict(actor, wrong(claimId)),
    },
    'give another verdict than the first': {
      by: 'ben',
      from: { awaitingSecond: 'disputed' },
      act: (actor, claimId) => secondVerdict(actor, confirmed(claimId)),
    },
    'send back': {
      by: 'ben',
      from: { awaitingSecond: 'inReview' },
      act: (actor, claimId) => sendBackVerdict(actor, { claimId, reason }),
    },
    concede: {
      by: 'eve',
      from: { disputed: 'settled' },
      act: (actor, claimId) => concede(actor, { claimId, reason }),
    },
    decide: {
      by: 'ada',
      from: { disputed: 'settled' },
      act: (actor, claimId) => adjudicate(actor, wrong(claimId)),
    },
    'let stand': {
      by: 'eve',
      from: { settled: '=' },
      act: (actor, claimId) => clearClaim(actor, { claimId, reason }),
    },
    'give other borders': {
      by: 'ben',
      from: { open: '=', inReview: '=' },
      act: (actor, claimId) => editClaim(actor, { claimId, ...borders }),
    },
  }

/** A claim that Ana found wrong, and Eve right where they are to differ, in that status whatever led there. */
async function arrange(status: Status, pair: boolean) {
  const room = await newsroom()
  const { id } = room.claim
  await judge(room.ana, id, 'wrong')
  if (pair) await secondVerdict(room.eve, confirmed(id))
  await db.claim.update({ where: { id }, data: { status } })
  return room
}

describe.each(Object.entries(commands))('%s', (name, { by, from, act }) => {
  const pair = name === 'concede' || name === 'decide'
  const allowed = Object.entries(from) as [Status, Status | '='][]

  test.each(allowed)('from %s to %s', async (status, to) => {
    const room = await arrange(status, pair)
    const { id } = room.claim
    await act(room[by], id, room)
    expect((await claimRow(id)).status).toBe(to === '=' ? status : to)
  })

  test('from nowhere else', async () => {
    const others = statuses.filter((status) => !from[status])
    const room = await arrange('open', pair)
    const { id } = room.claim
    for (const status of others) {
      const before = await db.claim.update({ where: { id }, data: { status } })
      await expect(act(room[by], id, room), status).rejects.toThrow(Conflict)
      expect(await claimRow(id)).toEqual(before)
    }
  })
})
