import { expect, test } from 'vitest'
import type { Sent } from '@/app/(signed-in)/(framed)/import/import-state'
import { marksOf } from '@/app/(signed-in)/(framed)/import/reading/reading'
import { sentOf } from '@/app/(signed-in)/(framed)/import/send'
import { saveOnce } from '@/app/(signed-in)/(framed)/import/save-once'
import { bring } from '@/lib/intake/bring'
import { getArticle } from '@/lib/articles/desk'
import { listClaims } from '@/lib/claims/queries'
import { db } from '@/lib/core/db'
import { newsroom } from '../support/newsroom'

const now = new Date()
const text = 'The mayor resigned on Friday. The budget grew by 14 per cent.'
const reading = await bring({ text }, { language: 'en' })
const marks = marksOf(reading)
const sent: Sent = sentOf(reading, marks)

function formOf(title: string) {
  const form = new FormData()
  const fields = {
    title,
    byline: 'Ines Okafor',
    desk: '',
    deadline: '2026-01-15T21:30',
    depth: 'full',
    language: 'en',
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
const viewer = async () => ({
  ...(await newsroom()).ana,
  timeZone: 'Europe/Berlin',
  singleKeys: true,
})

test('an article is saved with the claims that were ticked, its deadline by the person’s clock', async () => {
  const ana = await viewer()
  const id = await saveOnce(ana, formOf('Budget'), sentOf(reading, marks.slice(0, 1)), now)
  const article = await db.article.findUniqueOrThrow({ where: { id }, include: { claims: true } })
  expect(article).toMatchObject({
    title: 'Budget',
    byline: 'Ines Okafor',
    desk: null,
    depth: 'full',
  })
  expect(article.claims).toHaveLength(1)
  expect(article.deadline?.toISOString()).toBe('2026-01-15T20:30:00.000Z')
})

test('pressed twice it is there once, at the same moment or a moment later', async () => {
  const ana = await viewer()
  const press = () => saveOnce(ana, formOf('Budget'), sent, new Date())
  const [first, second] = await Promise.all([press(), press()])
  expect(second).toBe(first)
  expect(await press()).toBe(first)
  expect(await db.article.count({ where: { title: 'Budget' } })).toBe(1)
})

test('another headline, or the same text some time later, is another article', async () => {
  const ana = await viewer()
  const first = await saveOnce(ana, formOf('Budget'), sent, now)
  const other = await saveOnce(ana, formOf('Mayor'), sent, now)
  const later = await saveOnce(ana, formOf('Budget'), sent, new Date(now.getTime() + 60_000))
  expect(new Set([first, other, later]).size).toBe(3)
})

test('a headline typed on the page that the text does not hold is a sentence like the others', async () => {
  const ana = await viewer()
  const id = await saveOnce(ana, formOf('Budget of 300 million'), sent, now)
  const article = await getArticle(ana, id)
  expect(article.revision.text).toBe(`Budget of 300 million\n${text}`)
  expect(article.blocks[0]?.kind).toBe('headline')
  expect(article.sentenceList[0]).toMatchObject({ start: 0, end: 21, state: 'open' })
  expect(article.facts[0]).toMatchObject({ text: '300 million', sentence: 0 })
  const { items } = await listClaims(ana, id)
  for (const { start, end, quote } of items)
    expect(article.revision.text.slice(start, end)).toBe(quote)
  expect(items.map(({ quote }) => quote)).toEqual(reading.claims.map(({ quote }) => quote))
})
