import { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { reasonText } from '@/lib/claims/schema'
import { seconding } from '@/lib/verdicts/schema'
import { agreeWithVerdict, sendBackVerdict, secondVerdict } from '@/lib/verdicts/second'

const { rating, rationale, revision, read } = seconding.shape

/** What goes with which answer; a rating is one by itself. */
const parts = {
  own: ['rating', 'rationale', 'revision', 'read'],
  agree: ['answer', 'revision', 'read'],
  sendBack: ['answer', 'reason', 'revision', 'read'],
} as const

/** The second person's answer: their own rating, or the verdict sent back. None is taken for granted. */
export const secondBody = z
  .strictObject({
    rating: rating.optional(),
    rationale: rationale.unwrap().optional(),
    answer: z.enum(['agree', 'sendBack']).optional(),
    reason: reasonText.optional(),
    revision,
    read,
  })
  .superRefine((body, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const kind = body.answer ?? 'own'
    const belongs: readonly string[] = parts[kind]
    for (const path of Object.keys(body).filter((name) => !belongs.includes(name)))
      complain(path, 'This does not go with the answer given.')
    if (kind === 'own' && body.rating === undefined) complain('rating', 'Choose a verdict.')
    if (kind === 'sendBack' && body.reason === undefined)
      complain('reason', 'Say why, in a few words.')
  })
  .meta({ anyOf: [{ required: ['rating'] }, { required: ['answer'] }] })

export function answerVerdict(
  actor: Actor,
  claimId: string,
  { answer, rating: own = '', rationale: why, reason = '', ...seen }: z.input<typeof secondBody>,
) {
  const claim = { claimId, ...seen }
  if (answer === 'agree') return agreeWithVerdict(actor, claim)
  if (answer === 'sendBack') return sendBackVerdict(actor, { ...claim, reason })
  return secondVerdict(actor, { ...claim, rating: own, rationale: why })
}
