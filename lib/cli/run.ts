import { parseArgs } from 'node:util'
import manifest from '@/package.json'
import { answer, type Run, say, type Terminal, WrongUse } from './command'
import { inOneLine } from './one-line'
import type { Entry } from './entry'
import { table } from './table'

const called = 'npm run -s galley --'

const overview = () =>
  [
    `Usage: ${called} COMMAND`,
    '',
    ...table.flatMap(({ name, usage, says }) => [
      `  ${`${name} ${usage}`.trim()}`,
      `      ${says}`,
    ]),
    '',
    'COMMAND --help tells more of each. Exit 0 = done, 1 = refused or failed, 2 = wrong use.',
  ].join('\n')

async function helpOf({ name, usage, says, more }: Entry): Promise<string> {
  const rest = typeof more === 'function' ? await more() : more
  return [`Usage: ${called} ${`${name} ${usage}`.trim()}`, '', says, ...(rest ? [rest] : [])].join(
    '\n',
  )
}

/** Carries out one line; gives the exit status. */
export async function run(line: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    await carryOut(line, terminal)
    return 0
  } catch (error) {
    say(terminal, isUnparsed(error) ? unparsedWords(error) : inOneLine(error))
    return error instanceof WrongUse || isUnparsed(error) ? 2 : 1
  }
}

type Unparsed = Error & { code: string }

const isUnparsed = (error: unknown): error is Unparsed =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/** Node's own words advise what this line does not do. */
function unparsedWords({ code, message }: Unparsed): string {
  const option = /--?[^\s'<]+/.exec(message)?.[0] ?? 'This option'
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? `There is no option ${option} here; --help tells what there is.`
    : `${option} is not used as it must be; --help tells how.`
}

async function carryOut(line: readonly string[], terminal: Terminal) {
  const [first] = line
  const text = first === '--version' ? manifest.version : isHelp(first) ? overview() : undefined
  if (text !== undefined) answer(terminal, text)
  else await perform(entryFor(line), line, terminal)
}

const isHelp = (word: string | undefined) => word === '--help' || word === '-h' || word === 'help'
const lengthOf = ({ name }: Entry) => name.split(' ').length

function entryFor(line: readonly string[]): Entry {
  const entry = table.find((entry) => entry.name === line.slice(0, lengthOf(entry)).join(' '))
  if (entry) return entry
  const what = line[0] === undefined ? 'Say what to do' : `There is no command “${line[0]}”`
  throw new WrongUse(`${what}; --help tells what there is.`)
}

async function perform(entry: Entry, line: readonly string[], terminal: Terminal) {
  const { values: options, positionals: words } = parseArgs({
    args: line.slice(lengthOf(entry)),
    options: { ...entry.options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  const { least, most } = entry.words
  if (options.help) answer(terminal, await helpOf(entry))
  else if (words.length < least || words.length > most)
    throw new WrongUse(`Usage: ${entry.name} ${entry.usage}`)
  else await call(entry, { words, options, terminal })
}

async function call(entry: Entry, parsed: Parameters<Run>[0]) {
  const command = await entry.load()
  try {
    await command(parsed)
  } finally {
    if (entry.database) await (await import('@/lib/core/db')).db.$disconnect()
  }
}
