import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingBuilds } from '../../../scripts/lockfile/missing-builds.mjs'

type Lockfile = Parameters<typeof missingBuilds>[0]

const text = readFileSync('package-lock.json', 'utf8')

test('the lockfile names the builds for every platform, so that `npm ci` takes it everywhere', () => {
  expect(missingBuilds(JSON.parse(text) as Lockfile)).toEqual({})
})

test('the lockfile does not say where packages are fetched from', () => {
  expect(text).not.toMatch(/"resolved"/)
})

test('a build that is left out is put back with what its name says', () => {
  const packages = {
    'node_modules/parser': {
      dev: true,
      optionalDependencies: {
        '@parser/linux-arm-musleabihf': '1.2.3',
        '@parser/darwin-x64': '1.2.3',
        fsevents: '~2.0.0',
      },
    },
    'node_modules/parser/node_modules/@parser/darwin-x64': { version: '1.2.3' },
  }
  expect(missingBuilds({ packages })).toEqual({
    'node_modules/@parser/linux-arm-musleabihf': {
      version: '1.2.3',
      os: ['linux'],
      cpu: ['arm'],
      libc: ['musl'],
      dev: true,
      optional: true,
    },
  })
})
