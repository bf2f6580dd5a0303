import { headers } from 'next/headers'
import { chosenIn } from '@/app/ui/proof/choose'
import type { DeskView } from '@/lib/articles/views'

const address = async () => ((await headers()).get('x-galley-path') ?? '').split('?')

/** The claim or sentence the address names, as in data-c; for drawing first what is looked at, and nothing else. */
export async function keyLookedAt(): Promise<string | null> {
  const [path = ''] = await address()
  return chosenIn(path)
}

/** The reason, of those that stop sign-off, whose claims the address asks for. */
export async function stopLookedAt(): Promise<string | null> {
  const [, search = ''] = await address()
  return new URLSearchParams(search).get('stops')
}

/** Where its words begin; the start of the text where nothing is chosen. */
export async function offsetLookedAt({ article, claims }: DeskView): Promise<number> {
  const key = await keyLookedAt()
  const sentence = key?.startsWith('s') ? article.sentenceList[Number(key.slice(1)) - 1] : undefined
  const claim = key && !sentence ? claims.find(({ number }) => number === Number(key)) : undefined
  return (sentence ?? claim)?.start ?? 0
}
