import { useEffect, useState } from 'react'
import { fetchOnce } from '@/app/ui/fetch-once'
import type { Suggestions } from '@/lib/sources/suggest'
import type { Offer } from './source-options'

/** Typing on takes less than this. */
const PAUSE = 60

const offersOf = ({ items, fresh }: Suggestions): Offer[] => [
  ...items,
  ...(fresh
    ? [{ ...fresh, id: null, from: null, onClaim: false as const, confidential: false }]
    : []),
]

/**
 * What may be meant by these words, and which of it is marked; `words` null = nobody asks. While another answer is on its
 * way nothing is offered: what Enter would take must be what is seen. Where nothing is named, nothing is marked.
 */
export function useSuggested(asks: string, words: string | null) {
  const [found, setFound] = useState<{ words: string; offers: Offer[] } | null>(null)
  const [marked, mark] = useState<number | null>(null)
  useEffect(() => {
    if (words === null) return
    let stop = () => {}
    const timer = setTimeout(() => {
      stop = fetchOnce(`${asks}&${new URLSearchParams({ q: words })}`, (answer) => {
        setFound({ words, offers: offersOf(answer as Suggestions) })
        mark(words.trim() === '' ? null : 0)
      })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop()
      // the same words may be asked again, of a library that has changed
      setFound(null)
    }
  }, [asks, words])
  const offers = found && found.words === words ? found.offers : []
  const step = (by: 1 | -1) =>
    offers.length > 0 && mark(((marked ?? (by > 0 ? -1 : 0)) + by + offers.length) % offers.length)
  return { offers, marked, mark, step }
}
