import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const generated = /prisma-(sqlite|postgres)/

function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name))
    .filter((name) => !generated.test(name))
    .flatMap(filesIn)
}

/** SHA-256 of the names and contents of files and folders: the same inputs need no second build. */
export function digestOf(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesIn))
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Whether `made` stands and `marker` says it was made from these inputs. */
const isBuilt = (made, marker, digest) =>
  existsSync(made) && existsSync(marker) && readFileSync(marker, 'utf8') === digest

export const needsBuild = ({ made, inputs, marker = `${made}.inputs` }) =>
  !isBuilt(made, marker, digestOf(inputs))

/** Runs `build` unless it was made from these inputs already. True where it ran. */
export async function unlessBuilt({ made, inputs, marker = `${made}.inputs` }, build) {
  const digest = digestOf(inputs)
  if (isBuilt(made, marker, digest)) return false
  await build()
  mkdirSync(dirname(marker), { recursive: true })
  writeFileSync(marker, digest)
  return true
}
