import { useEffect, useState } from 'react'
import { fetchOnce } from '@/app/ui/fetch-once'
import type { FoundPassages } from '@/lib/sources/finder/find'

type Asked = { articleId: string; claimId: string; leansOn: string; beyond: boolean }

/** A copy is made in a few seconds; one that takes longer is asked for less often, and in the end no more. */
const PAUSES = [1000, 2000, 4000, 8000, 16_000, 32_000]

/** Passages for a claim; null while nothing is known. Asked again when its sources change, and while one is being copied. */
export function useFound(
  { articleId, claimId, leansOn, beyond }: Asked,
  asked: boolean,
): FoundPassages | null {
  const [found, setFound] = useState<{ leansOn: string; answer: FoundPassages } | null>(null)
  useEffect(() => {
    if (!asked) return
    let [stop, timer, tries] = [() => {}, 0, 0]
    const query = new URLSearchParams({ claim: claimId, ...(beyond && { beyond: '1' }) })
    const ask = () => {
      stop = fetchOnce(`/articles/${articleId}/passages?${query}`, (came) => {
        const answer = came as FoundPassages
        setFound({ leansOn, answer })
        const pause = PAUSES[tries++]
        if (answer.waiting > 0 && pause) timer = window.setTimeout(ask, pause)
      })
    }
    ask()
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [articleId, claimId, leansOn, beyond, asked])
  return found?.leansOn === leansOn ? found.answer : null
}
