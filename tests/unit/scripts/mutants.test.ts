import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { tell } from '../../../scripts/mutate/tell.mjs'

type Entry = { file: string; code: string; change: string; why: string }
const listed = JSON.parse(readFileSync('tests/mutants/equivalent.json', 'utf8')) as Entry[]

test('a change said to be one that nobody could notice has a reason, and its line is there', () => {
  for (const { file, code, why } of listed) {
    expect(readFileSync(file, 'utf8'), file).toContain(code)
    expect(why.length, code).toBeGreaterThan(20)
  }
})

/** Changes of the first line of a file, as they were found. */
const found = (...statuses: string[]) =>
  statuses.map((status) => ({
    status,
    fileName: 'scripts/mutate.mjs',
    location: { start: { line: 1, column: 1 }, end: { line: 1, column: 3 } },
    replacement: '',
  }))

test('85 of 100 changes must be noticed, in each folder; what no test runs is not', () => {
  const said = vi.spyOn(console, 'log').mockReturnValue()
  const enough = [...Array<string>(84).fill('Killed'), 'Timeout']
  const missed = Array<string>(14).fill('Survived')
  expect(tell(found(...enough, ...missed, 'NoCoverage', 'Ignored'), ['scripts'])).toBe(true)
  expect(tell(found(...enough, ...missed, 'NoCoverage', 'NoCoverage'), ['scripts'])).toBe(false)
  expect(said).toHaveBeenCalledWith(expect.stringContaining('scripts/mutate.mjs:1  // → '))
  said.mockRestore()
})
