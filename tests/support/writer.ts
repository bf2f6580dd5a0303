import { createClaim } from '@/lib/claims/commands'
import { mostOnClaim } from '@/lib/claims/room'
import { db } from '@/lib/core/db'
import { addNote } from '@/lib/notes/commands'
import type { Actor } from '@/lib/auth/permissions'

// A colleague in a process of its own, who writes notes without end and prints the id of each that was acknowledged.
const [actor, first] = JSON.parse(process.argv[2] ?? '') as [Actor, string]

/** Another claim on the same words, for one takes so many notes of a person and no more. */
async function another(): Promise<string> {
  const { articleId } = await db.claim.findUniqueOrThrow({ where: { id: first } })
  const { start, end } = await db.anchor.findFirstOrThrow({ where: { claimId: first } })
  return (await createClaim(actor, { articleId, start, end })).claimId
}

for (let n = 1, claimId = first; ; n++) {
  if (n % mostOnClaim.note.count === 0) claimId = await another()
  const event = await addNote(actor, { claimId, body: `Note ${n}` })
  process.stdout.write(`${event.data.noteId}\n`)
}
