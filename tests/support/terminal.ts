import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { run } from '@/lib/cli/run'

/** A line of the command line, carried out; what stood on standard output and standard error, and the exit status. `seen` = by a person. */
export async function galley(
  line: readonly string[],
  input: string | Uint8Array = '',
  { seen = false } = {},
) {
  const output = new PassThrough()
  const errors = Object.assign(new PassThrough(), { isTTY: seen })
  const [said, told] = [text(output), text(errors)]
  const status = await run(line, { input: Readable.from([Buffer.from(input)]), output, errors })
  output.end()
  errors.end()
  return { status, output: await said, errors: await told }
}
