import { getBlob } from '@/lib/core/blobs/blobs'
import { db } from '@/lib/core/db'
import { textDigest } from './read-copy'

/** Every copy must have the bytes that its digest names, and the text that was read of them. */
export async function verifySnapshots(): Promise<string[]> {
  const problems: string[] = []
  const ids = await db.snapshot.findMany({
    where: { state: 'captured' },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of ids) {
    const copy = await db.snapshot.findUniqueOrThrow({ where: { id } })
    if (copy.textSha256 !== textDigest(copy.text, copy.places))
      problems.push(`copy ${id}: its text was altered.`)
    const what = await bytesProblem(copy.sha256 ?? '')
    if (what) problems.push(`copy ${id}: ${what}`)
  }
  return problems
}

const bytesProblem = (sha256: string) =>
  getBlob(sha256).then(
    (bytes) => (bytes ? null : 'its file is missing.'),
    () => 'its file is not what it was.',
  )
