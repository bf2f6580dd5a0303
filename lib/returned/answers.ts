import type { Actor } from '@/lib/auth/permissions'
import { getClaim } from '@/lib/claims/load'
import type { Tx } from '@/lib/core/db'
import { codeOf } from '@/lib/intake/claim-code'
import type { ReturnedComment } from '@/lib/intake/readers/docx/returned'
import { noteIn } from '@/lib/notes/commands'

const longest = 10_000

/** Who said it, and when, for whoever brings the document in is somebody else. */
function noteOf({ author, at, body }: ReturnedComment['answers'][number]): string {
  const day =
    at &&
    new Date(at).toLocaleDateString('en-GB', {
      ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    })
  const who = [author ?? 'Somebody', 'in Word', day && `on ${day}`].filter(Boolean).join(' ')
  return `${who}: ${body}`.slice(0, longest).replace(/\p{Surrogate}$/u, '')
}

/** Answers to Galley's comments that are no notes of their claims yet; each once. */
export async function newAnswers(
  db: Pick<Tx, 'claim'>,
  articleId: string,
  returned: readonly ReturnedComment[],
): Promise<{ claimId: string; body: string }[]> {
  const answered = returned.filter(({ answers }) => answers.length > 0)
  const numbers = answered.map(({ number }) => number)
  const claims = await db.claim.findMany({
    where: { articleId, number: { in: numbers }, deletedAt: null },
    select: { id: true, number: true, notes: { select: { body: true } } },
  })
  const known = new Map(claims.map((claim) => [claim.number, claim]))
  return answered.flatMap(({ number, code, answers }) => {
    const claim = known.get(number)
    // a comment of another article's claim is none of ours
    if (!claim || codeOf(claim) !== code) return []
    const said = new Set(claim.notes.map(({ body }) => body))
    const bodies = [...new Set(answers.map(noteOf))].filter((body) => !said.has(body))
    return bodies.map((body) => ({ claimId: claim.id, body }))
  })
}

/** Answers to Galley's comments as notes on their claims; one that is there already is not written twice. */
export async function noteAnswers(
  tx: Tx,
  articleId: string,
  returned: readonly ReturnedComment[],
  by: { actor: Actor; now: Date; newId: () => string },
) {
  const events = []
  for (const { claimId, body } of await newAnswers(tx, articleId, returned))
    events.push(await noteIn(tx, await getClaim(tx, claimId), { body }, by))
  return events
}
