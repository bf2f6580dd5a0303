import type { Reading } from './context'
import { speakerNear } from './plain-speech'
import type { Kind, Proposal } from './types'

const NUMBER = /\p{N}/u
const YEAR_ONLY = /^(?:\P{N}*(?:1[5-9]|20)\p{N}{2}\P{N}*)+$/u
const QUESTION = /[?？؟]["'”’»)\s]*$/u

/**
 * Languages without a parser: each quotation is a claim with its speaker, and each sentence in the article's own voice
 * that has a number, a date or a name is one.
 */
export function readPlainly(reading: Reading, start: number, end: number, language: string): Proposal[] {
  const { article } = reading
  const sentence = article.slice(start, end)
  const quotations = reading.quotations.filter((one) => one.start < end && one.end > start && one.whole)
  const claims = quotations.map((one): Proposal => {
    const claimant = speakerNear(article, { start, end }, one, language) ?? reading.speakerOf(one)
    reading.spoke(claimant, one)
    const exact = article
      .slice(Math.max(one.innerStart, start), Math.min(one.innerEnd, end))
      .replace(/[,，،\s]+$/u, '')
    return {
      start: Math.max(one.start, start),
      end: Math.min(one.end, end),
      kind: 'quote',
      about: 'attribution',
      claimant,
      checkable: true,
      stage: 'quotation',
      statement: `${claimant ? `${claimant}: ` : ''}“${exact}”`,
      reason: 'Words in quotation marks.',
    }
  })
  const outside = quotations.reduce(
    (rest, one) => rest.replace(article.slice(Math.max(one.start, start), Math.min(one.end, end)), ' '),
    sentence,
  )
  const assertion = !QUESTION.test(sentence) && outside.trim().length > 20 && quotations.length === 0
  if (assertion || (NUMBER.test(outside) && !QUESTION.test(sentence))) {
    claims.push({
      start,
      end,
      kind: kindOf(outside),
      about: 'content',
      claimant: null,
      checkable: true,
      stage: 'sentence',
      statement: sentence,
      reason: 'A sentence that asserts something.',
    })
  }
  return claims
}

const kindOf = (text: string): Kind =>
  !NUMBER.test(text) ? 'event' : YEAR_ONLY.test(text) ? 'date' : 'statistic'
