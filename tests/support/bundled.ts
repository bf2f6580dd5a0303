import { mkdirSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

/** A file of `tests/support` as a program of its own, for a process that a test starts and kills. */
export async function bundled(name: string) {
  mkdirSync('test-results', { recursive: true })
  const file = `test-results/${name}-${process.pid}.mjs`
  await build({
    entryPoints: [`tests/support/${name}.ts`],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  })
  return { file, remove: () => rmSync(file, { force: true }) }
}
