import { expect, test, vi } from 'vitest'
import { db } from '@/lib/core/db'
import { verifyChain } from '@/lib/history/check-chain'
import { addNote } from '@/lib/notes/commands'
import { busyColleague } from '../support/busy-colleague'
import { newsroom } from '../support/newsroom'

const notes = async () => (await db.note.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)

/** Every note has its event, every event its note, and the chain holds. */
async function expectWhole() {
  const events = await db.event.findMany({ where: { type: 'note.added' }, orderBy: { id: 'asc' } })
  expect(events.map(({ data }) => (JSON.parse(data) as { noteId: string }).noteId).sort()).toEqual(
    await notes(),
  )

  expect(await verifyChain(events[0]?.chainId ?? '')).toMatchObject({ broken: null })
}

test(
  'a process killed while it writes loses nothing it acknowledged and leaves nothing half-written',
  { timeout: 60_000 },
  async () => {
    const { ana, claim } = await newsroom()
    for (const count of [5, 12, 30]) {
      const colleague = await busyColleague(ana, claim.id)
      await vi.waitFor(() => expect(colleague.written.length).toBeGreaterThan(count), {
        timeout: 20_000,
        interval: 1,
      })
      await colleague.kill()
      expect(await notes()).toEqual(expect.arrayContaining(colleague.written))
      await expectWhole()
    }
  },
)

test(
  'the app and a command line beside it write to one article, and every change arrives',
  { timeout: 60_000 },
  async () => {
    const { ana, ben, claim } = await newsroom()
    const colleague = await busyColleague(ana, claim.id)
    await vi.waitFor(() => expect(colleague.written.length).toBeGreaterThan(0), { timeout: 20_000 })
    const mine: string[] = []
    for (let n = 1; n <= 40; n++) {
      const event = await addNote(ben, { claimId: claim.id, body: `Mine ${n}` })
      mine.push(event.data.noteId)
    }
    await colleague.kill()
    expect(await notes()).toEqual(expect.arrayContaining([...mine, ...colleague.written]))
    await expectWhole()
  },
)
