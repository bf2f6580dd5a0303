import { Refused, TooLarge } from '@/lib/core/errors'
import { NotOpened, otherWay } from '@/lib/intake/page/address'

/** Why a copy could not be had, each in words. None of them says that something was taken down: that no fetch can tell. */
export const problems = {
  notAllowed: 'Galley does not open this address.',
  notThere:
    'The site answered that it has no page at this address. That alone does not say that it was taken down.',
  refused: 'The site does not show it to Galley.',
  siteFailed: 'The site has a failure of its own.',
  noAnswer: 'The site does not answer.',
  tooLarge: 'It is larger than a copy may be.',
  noRoom: 'The room for copies is used up.',
  interrupted: 'Galley could not finish it.',
} as const

export type Problem = keyof typeof problems
export const problemNames = Object.keys(problems)

export class NoCopy extends Refused {
  constructor(
    readonly problem: Problem,
    message: string,
  ) {
    super([{ path: 'url', message }])
  }
}

/** What an error says of why there is no copy. Throws what is none of these, which is a bug. */
export function problemOf(error: unknown): { problem: Problem; detail: string } {
  if (error instanceof NoCopy) return { problem: error.problem, detail: error.message }
  if (error instanceof NotOpened)
    return {
      problem: error.why,
      detail:
        error.why === 'notThere' ? problems.notThere : error.message.replace(otherWay, '').trim(),
    }
  if (error instanceof TooLarge) return { problem: 'tooLarge', detail: error.message }
  throw error
}
