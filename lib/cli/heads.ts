import { existsSync, readFileSync } from 'node:fs'
import { db } from '@/lib/core/db'
import { WrongUse } from './command'

/** Where a chain stood: how many events, and the hash of the last. A later history must go on from there. */
export type Head = { chainId: string; events: number; hash: string }
type Earlier = Head | { hash: string }

export const headLine = ({ chainId, events, hash }: Head) => `head ${chainId} ${events} ${hash}`

const line = /^head (\S+) (\d+) ([0-9a-f]{64})$/
const bare = /^[0-9a-f]{64}$/

/** A hash as it was printed, or a file of such lines. */
export function readHeads(list: string): Earlier[] {
  if (bare.test(list)) return [{ hash: list }]
  if (!existsSync(list))
    throw new WrongUse(`--head takes a hash or a file; there is no file “${list}”.`)
  const heads = readFileSync(list, 'utf8')
    .split('\n')
    .flatMap((text): Earlier[] => {
      const [, chainId, events, hash] = line.exec(text.trim()) ?? []
      if (chainId && hash) return events === '0' ? [] : [{ chainId, events: Number(events), hash }]
      return bare.test(text.trim()) ? [{ hash: text.trim() }] : []
    })
  if (heads.length === 0)
    throw new WrongUse(`In “${list}” stands no head that galley verify printed.`)
  return heads
}

/** Each earlier head must still be in its chain, at its place. */
export async function compareHeads(
  heads: readonly Earlier[],
  articleId: string | undefined,
): Promise<string[]> {
  const problems: string[] = []
  for (const head of heads) {
    if (!('chainId' in head)) {
      const chain = articleId === undefined ? {} : { chainId: articleId }
      if (
        !(await db.event.findFirst({ where: { hash: head.hash, ...chain }, select: { id: true } }))
      )
        problems.push(
          `No event has the hash ${head.hash} any more: the history was cut or written anew.`,
        )
    } else if (articleId === undefined || articleId === head.chainId) {
      const place = { chainId: head.chainId, seq: head.events }
      const event = await db.event.findUnique({
        where: { chainId_seq: place },
        select: { hash: true },
      })
      if (event?.hash !== head.hash)
        problems.push(
          `${head.chainId}: event ${head.events} ${event ? 'is another than' : 'is gone that was there'} when its head was printed.`,
        )
    }
  }
  return problems
}
