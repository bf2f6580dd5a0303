import type { Actor } from '@/lib/auth/permissions'
import { alongside } from '@/lib/command'
import { onceKey } from '@/lib/core/beside'
import { db } from '@/lib/core/db'
import { pruneKeptAnswers } from '@/lib/core/kept-answers'

/**
 * Does what a page asks for once for its key, however often it is sent: the second time gives the first event. A line
 * that broke before the answer came leaves nobody knowing, so a page may send the same again. Without a
 * key it is done each time. That the key is used is written in the command's own transaction.
 */
export async function once<E>(actor: Actor, key: string, run: () => Promise<E>): Promise<E> {
  if (!/^[\x21-\x7e]{1,100}$/.test(key)) return run()
  const id = { userId: actor.id, key: `page ${key}` }
  const before = async () => {
    const row = await db.idempotentAnswer.findUnique({ where: { userId_key: id } })
    return row?.body ? (JSON.parse(row.body) as E) : null
  }
  await pruneKeptAnswers()
  const known = await before()
  if (known) return known
  try {
    return await onceKey.run(key, () =>
      alongside(
        (tx, done) =>
          tx.idempotentAnswer.create({
            data: {
              ...id,
              requestHash: '',
              status: 200,
              createdAt: new Date(),
              body: JSON.stringify(done),
            },
          }),
        run,
      ),
    )
  } catch (error) {
    // of two at the same moment the other may have been first
    const meanwhile = await before()
    if (meanwhile) return meanwhile
    throw error
  }
}
