import { addNote } from '@/lib/notes/commands'
import type { Actor } from '@/lib/auth/permissions'

// A colleague in a process of its own, who writes notes without end and prints the id of each that was acknowledged.
const [actor, claimId] = JSON.parse(process.argv[2] ?? '') as [Actor, string]
for (let n = 1; ; n++) {
  const event = await addNote(actor, { claimId, body: `Note ${n}` })
  process.stdout.write(`${event.data.noteId}\n`)
}
