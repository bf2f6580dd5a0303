import { listOf } from '../languages/languages'
import { kindOf } from './figures'
import type { Kind } from '../types'

const QUESTION = /[?？؟]["'”’“»«)\s]*$/u

export const isQuestion = (text: string): boolean => QUESTION.test(text)

const LONGEST = 1_500

type Judgement = { kind: Kind; checkable: boolean; reason: string }

/** What kind of claim some words make in a language without a parser, and why nobody can check it, if so. */
export function judgePlainly(words: string, language: string, reason: string): Judgement {
  // What is longer is a table or a list: its head is enough to judge.
  const text = words.slice(0, LONGEST)
  if (isQuestion(words))
    return { kind: 'opinion', checkable: false, reason: 'A question asserts nothing.' }
  if (listOf(language, 'ahead')?.test(text))
    return {
      kind: 'forecast',
      checkable: false,
      reason: 'It lies in the future or is only possible.',
    }
  const kind = kindOf(text, language)
  if (kind !== 'statistic' && listOf(language, 'possible')?.test(text))
    return { kind: 'forecast', checkable: false, reason: 'It says what is possible.' }
  if (kind !== 'statistic' && listOf(language, 'holds')?.test(text))
    return {
      kind: 'opinion',
      checkable: false,
      reason: 'It says what should be, or what someone thinks.',
    }
  return { kind, checkable: true, reason }
}
