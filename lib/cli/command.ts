import type { Readable, Writable } from 'node:stream'

/** Where a command reads and writes: the terminal, or a test. */
export type Terminal = { input: Readable; output: Writable; errors: Writable }

type Given = {
  /** what stands on the line, without the options */
  words: string[]
  options: Record<string, string | boolean | undefined>
  terminal: Terminal
}
export type Run = (call: Given) => Promise<void>

/** The line cannot be understood: exit 2. */
export class WrongUse extends Error {}

/** The last part of what `say` says stands on standard error, so that standard output holds the answer alone. */
export const answer = ({ output }: Terminal, text: string) => void output.write(`${text}\n`)
export const say = ({ errors }: Terminal, text: string) => void errors.write(`${text}\n`)

/** The text of an option; undefined where it was not given. */
export const optionOf = ({ options }: Given, name: string) => {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

export function needed(call: Given, name: string): string {
  const value = optionOf(call, name)
  if (value === undefined) throw new WrongUse(`--${name} is needed.`)
  return value
}
