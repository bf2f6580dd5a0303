import { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { reasonText } from '@/lib/claims/schema'
import { seconding } from '@/lib/verdicts/schema'
import { agreeWithVerdict, sendBackVerdict, secondVerdict } from '@/lib/verdicts/second'

const { rating, rationale } = seconding.shape

/** What goes with which answer; a rating is one by itself. */
const parts = {
  own: ['rating', 'rationale'],
  agree: ['answer'],
  sendBack: ['answer', 'reason'],
} as const

/** The second person's answer: their own rating, or the verdict sent back. None is taken for granted. */
export const secondBody = z
  .strictObject({
    rating: rating.optional(),
    rationale: rationale.unwrap().optional(),
    answer: z.enum(['agree', 'sendBack']).optional(),
    reason: reasonText.optional(),
  })
  .superRefine((given, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const kind = given.answer ?? 'own'
    const belongs: readonly string[] = parts[kind]
    for (const path of Object.keys(given).filter((name) => !belongs.includes(name)))
      complain(path, 'This does not go with the answer given.')
    if (kind === 'own' && given.rating === undefined) complain('rating', 'Choose a verdict.')
    if (kind === 'sendBack' && given.reason === undefined)
      complain('reason', 'Say why, in a few words.')
  })
  .meta({ anyOf: [{ required: ['rating'] }, { required: ['answer'] }] })

export function answerVerdict(actor: Actor, claimId: string, given: z.input<typeof secondBody>) {
  if (given.answer === 'agree') return agreeWithVerdict(actor, { claimId })
  if (given.answer === 'sendBack')
    return sendBackVerdict(actor, { claimId, reason: given.reason ?? '' })
  return secondVerdict(actor, { claimId, rating: given.rating ?? '', rationale: given.rationale })
}
