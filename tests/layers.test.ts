import { readdirSync } from 'node:fs'
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { expect, test } from 'vitest'
import config from '../.dependency-cruiser.mjs'

const isSource = /(?<!\.d)\.tsx?$/

const sourcesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => isSource.test(file) && !file.includes('prisma-'),
  )

async function cruiseAll() {
  const { output } = await cruise(
    ['lib', 'app'],
    {
      ...config.options,
      ruleSet: { forbidden: config.forbidden as IForbiddenRuleType[] },
      validate: true,
    },
    undefined,
    { tsConfig: extractTsConfig('tsconfig.json') },
  )
  return output as ICruiseResult
}

test(
  'each layer imports only from those above it, without cycles',
  { timeout: 60_000 },
  async () => {
    const { summary, modules } = await cruiseAll()
    expect(
      summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
    ).toEqual([])

    // a check that saw nothing is worse than none
    const seen = modules.filter(
      ({ source }) =>
        isSource.test(source) && /^(lib|app)\//.test(source) && !source.includes('prisma-'),
    )
    expect(seen).toHaveLength(sourcesIn('lib').length + sourcesIn('app').length)
    expect(seen.length).toBeGreaterThan(50)
  },
)

/** Whether a module of one folder may import one of another. */
function mayImport(from: string, to: string) {
  const rule = config.forbidden.find(({ name }) => name === `${from}-knows-only-what-is-above`)
  const forbidden = [(rule?.to as { path: string[] }).path].flat()
  return !forbidden.some((path) => new RegExp(path).test(to))
}

test('a layer may import those above it, not its neighbours, nor those below', () => {
  expect(mayImport('sources', 'lib/claims/load.ts')).toBe(true)
  expect(mayImport('verdicts', 'lib/sources/policy.ts')).toBe(true)
  expect(mayImport('articles', 'lib/command.ts')).toBe(true)
  expect(mayImport('sources', 'lib/notes/schema.ts')).toBe(false)
  expect(mayImport('claims', 'lib/articles/commands.ts')).toBe(false)
  expect(mayImport('history', 'lib/command.ts')).toBe(false)
  expect(mayImport('server', 'app/layout.tsx')).toBe(false)
})
