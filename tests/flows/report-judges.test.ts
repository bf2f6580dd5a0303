import { expect, test } from 'vitest'
import { acceptFix, proposeFix } from '@/lib/fixes/commands'
import { findFormat } from '@/lib/reports/registry'
import { buildReport } from '@/lib/reports/report'
import { partText } from '@/lib/reports/words'
import { adjudicate, concede } from '@/lib/verdicts/dispute'
import { secondVerdict } from '@/lib/verdicts/second'
import { readCsv } from '../support/csv'
import { confirmed, judge, newsroom } from '../support/newsroom'
import { rendered } from '../support/report'
import { secondAlike } from '../support/second'

type Room = Awaited<ReturnType<typeof newsroom>>

/** Ana confirms, Ben finds otherwise. */
async function disputed() {
  const room = await newsroom()
  await judge(room.ana, room.claim.id)
  const other = { rating: 'needsChange', rationale: 'It was 1987.' }
  await secondVerdict(room.ben, { claimId: room.claim.id, ...other })
  return room
}

const file = async ({ ana, article }: Room, id: string) => {
  const format = findFormat(id)
  if (!format) throw new Error(`No format ${id}.`)
  return rendered(format, await buildReport(article.id, ana))
}

/** Its one claim in the spreadsheet, by the heads of the columns. */
async function sheetRow(room: Room): Promise<Record<string, string>> {
  const [head, row] = readCsv(await file(room, 'csv'))
  return Object.fromEntries((head ?? []).map((name, at) => [name, row?.[at] ?? '']))
}

/** The words alone, with one space where there are any. */
const wordsOf = (text: string) => text.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ')

const partsIn = async ({ ana, article }: Room) => {
  const { signatures } = await buildReport(article.id, ana)
  return Object.fromEntries(signatures.map((part) => [part.person.name, partText(part)]))
}

const views = ['Confirmed, says Ana', 'Needs change, says Ben', 'It was 1987.']

test('a dispute that an editor decided is told with both views and the decision', async () => {
  const room = await disputed()
  const decision = { ...confirmed(room.claim.id), rationale: 'The accounts are primary.' }
  await adjudicate(room.eve, decision)
  for (const id of ['md', 'html', 'csv']) {
    const words = wordsOf(await file(room, id))
    for (const part of [...views, 'Confirmed, decided by Eve', 'The accounts are primary.'])
      expect(words, id).toContain(part)
  }
  expect(await sheetRow(room)).toMatchObject({
    Verdict: 'Confirmed',
    First: 'Ana (Confirmed)',
    Second: 'Ben (Needs change)',
    Decided: 'Eve (Confirmed)',
  })
})

test('who was overruled does not sign as one who stands behind the verdict', async () => {
  const room = await disputed()
  await adjudicate(room.eve, confirmed(room.claim.id))
  expect(await partsIn(room)).toEqual({
    Ana: 'First on 1 claim',
    Ben: 'Of another view on 1 claim',
    Eve: 'Decided 1 dispute',
  })
})

test('both are of another view where the editor finds a third', async () => {
  const room = await disputed()
  await adjudicate(room.eve, { ...confirmed(room.claim.id), rating: 'onAuthor' })
  expect(await partsIn(room)).toMatchObject({
    Ana: 'Of another view on 1 claim',
    Ben: 'Of another view on 1 claim',
  })
})

test('who gave way is told with the rating they gave, and does not sign the other', async () => {
  const room = await disputed()
  await concede(room.ana, { claimId: room.claim.id, reason: 'Ben is right.' })
  const words = wordsOf(await file(room, 'md'))
  for (const part of [...views, 'Ana gave way']) expect(words).toContain(part)
  expect(await sheetRow(room)).toMatchObject({ First: 'Ana (Confirmed)', Decided: '' })
  expect(await partsIn(room)).toEqual({
    Ana: 'Of another view on 1 claim',
    Ben: 'Second on 1 claim',
  })
})

test('a plain yes that was overruled is told although it needed no words', async () => {
  const room = await newsroom()
  await judge(room.ana, room.claim.id, 'needsChange')
  await secondVerdict(room.ben, { claimId: room.claim.id, rating: 'confirmed' })
  await adjudicate(room.eve, { ...confirmed(room.claim.id), rating: 'needsChange' })
  expect((await sheetRow(room)).Why).toContain('\nConfirmed, says Ben.\n')
})

test('who looked at a correction stands in the spreadsheet, and the reason has their name', async () => {
  const room = await newsroom()
  const { ana, ben, eve, claim } = room
  await judge(ana, claim.id, 'needsChange')
  await secondAlike(ben, { claimId: claim.id })
  const fix = { claimId: claim.id, replacement: 'opened in 1987', reason: 'Minutes.' }
  const { data } = await proposeFix(ana, fix)
  await acceptFix(eve, { fixId: data.fixId })
  const own = { rating: 'confirmed', rationale: 'Same log.' }
  await secondVerdict(ben, { claimId: claim.id, ...own })
  const row = await sheetRow(room)
  expect(row).toMatchObject({
    Verdict: 'Corrected',
    Signatures: '1',
    'Looked at': 'Ben (Confirmed)',
  })
  expect(row.Why).toContain('Ben looked at the new words: Same log.')
  // nobody gave those words a first verdict, so this is no second
  expect(await partsIn(room)).toEqual({ Ben: 'Looked at the new words of 1 claim' })
})

test('columns that came in later stand behind those that programs count', async () => {
  const [head] = readCsv(await file(await disputed(), 'csv'))
  expect(head?.slice(12, 15)).toEqual(['Why', 'First', 'Second'])
  expect(head?.slice(-3)).toEqual(['Standing', 'Decided', 'Looked at'])
})
