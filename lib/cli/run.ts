import { parseArgs } from 'node:util'
import manifest from '@/package.json'
import { answer, say, type Terminal, WrongUse } from './command'
import { inOneLine } from './one-line'
import { type Entry, table } from './table'

const called = 'npm run -s galley --'

const overview = () =>
  [
    `Usage: ${called} COMMAND`,
    '',
    ...table.flatMap(({ name, usage, says }) => [`  ${`${name} ${usage}`.trim()}`, `      ${says}`]),
    '',
    'COMMAND --help tells more of each. Exit 0 = done, 1 = refused or failed, 2 = wrong use.',
  ].join('\n')

const helpOf = ({ name, usage, says, more }: Entry) =>
  [`Usage: ${called} ${`${name} ${usage}`.trim()}`, '', says, ...(more ? [more] : [])].join('\n')

/** Carries out one line; gives the exit status. */
export async function run(line: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    await carryOut(line, terminal)
    return 0
  } catch (error) {
    say(terminal, inOneLine(error))
    return isWrongUse(error) ? 2 : 1
  }
}

const isWrongUse = (error: unknown) =>
  error instanceof WrongUse || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')

async function carryOut(line: readonly string[], terminal: Terminal) {
  if (line[0] === '--version') return answer(terminal, manifest.version)
  if (line[0] === '--help' || line[0] === '-h' || line[0] === 'help') return answer(terminal, overview())
  const entry = table.find(({ name }) => name === line.slice(0, name.split(' ').length).join(' '))
  if (!entry)
    throw new WrongUse(
      line[0] === undefined
        ? 'Say what to do; --help tells what there is.'
        : `There is no command “${line[0]}”; --help tells what there is.`,
    )
  const { values, positionals } = parseArgs({
    args: line.slice(entry.name.split(' ').length),
    options: { ...entry.options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  if (values.help) return answer(terminal, helpOf(entry))
  const { least, most } = entry.words
  if (positionals.length < least || positionals.length > most)
    throw new WrongUse(`Usage: ${entry.name} ${entry.usage}`)
  await perform(entry, { words: positionals, options: values, terminal })
}

async function perform(entry: Entry, given: Parameters<Awaited<ReturnType<Entry['load']>>>[0]) {
  const command = await entry.load()
  try {
    await command(given)
  } finally {
    if (entry.database) await (await import('@/lib/core/db')).db.$disconnect()
  }
}
