// `npm run lockfile`: run it after adding packages. Some registries do not hold the builds of a package for every
// platform; npm then leaves these out of the lockfile, and `npm ci` refuses it. This puts them back, without a
// checksum, so that the lockfile serves on every machine.
import { readFileSync, writeFileSync } from 'node:fs'
import { missingBuilds } from './lockfile/missing-builds.mjs'

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const added = missingBuilds(lockfile)
const packages = Object.entries({ ...lockfile.packages, ...added })
lockfile.packages = Object.fromEntries(packages.sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lockfile, null, 2)}\n`)
console.log(`${Object.keys(added).length} added`)
