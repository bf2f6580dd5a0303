import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ceasefireTelling } from '@/prisma/demo/article'
import { newsroom } from '@/prisma/demo/newsroom/articles'
import { story } from '@/prisma/demo/story'
import { tellingOf, textOf } from '@/prisma/demo/telling'

const each = newsroom.map((article) => [article.desk, article] as const)

test.each(each)(
  '%s: a short article, said to be invented, with five to ten claims',
  (_, article) => {
    expect(article.byline).toContain('an invented article for trying Galley')
    const words = textOf(article).split(/\s+/)
    expect(words.length).toBeGreaterThanOrEqual(120)
    expect(words.length).toBeLessThanOrEqual(250)
    expect(article.claims.length).toBeGreaterThanOrEqual(5)
    expect(article.claims.length).toBeLessThanOrEqual(10)
  },
)

test('its articles are in English, Ukrainian and Arabic', () => {
  expect([...new Set(newsroom.map(({ language }) => language))].sort()).toEqual(['ar', 'en', 'uk'])
})

test('it names no web address that could be somebody’s', () => {
  const folder = 'prisma/demo/newsroom'
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const addresses = files.flatMap((text) => text.match(/https?:\/\/[^'/]+/g) ?? [])
  expect(addresses.length).toBeGreaterThan(5)
  for (const address of addresses) expect(address).toMatch(/^https:\/\/example\.(org|com)$/)
})

const clocks = ['00:05', '06:30', '12:00', '19:45', '23:58'].map(
  (clock) => [clock, new Date(`2025-03-12T${clock}:00`)] as const,
)

test.each(clocks)(
  'loaded at %s, everything is past, in order, and the ceasefire article the newest',
  (_, loaded) => {
    const ceasefire = ceasefireTelling('prisma', story, loaded)
    const invented = newsroom.map((article) => tellingOf(article, loaded))
    for (const { input, came, steps } of [ceasefire, ...invented]) {
      const times = [came, ...steps.map(({ at }) => at)].map((at) => at.getTime())
      expect(times, input.title).toEqual([...new Set(times)].sort((a, b) => a - b))
      expect(times.at(-1), input.title).toBeLessThan(loaded.getTime())
    }
    for (const { input, came } of invented)
      expect(came.getTime(), input.title).toBeLessThan(ceasefire.came.getTime())
  },
)

test('it goes back four weeks, to just after its people joined', () => {
  const loaded = new Date('2025-03-12T16:20:00')
  const days = newsroom.map(
    (article) => (loaded.getTime() - tellingOf(article, loaded).came.getTime()) / 86_400_000,
  )
  expect(Math.max(...days)).toBeGreaterThan(25)
  expect(Math.max(...days)).toBeLessThan(28)
  expect(Math.min(...days)).toBeLessThan(2)
})
