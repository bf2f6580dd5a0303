'use client'

import { useEffect, useState } from 'react'
import { Avatars } from '@/app/ui/avatar'
import { PRESENCE } from './stream'

type Someone = { id: string; name: string }

/** Who is on the article now, oneself last. */
export function Present({ me }: { me: Someone }) {
  const [others, setOthers] = useState<readonly Someone[]>([])
  useEffect(() => {
    const set = (event: Event) => {
      const people = (event as CustomEvent<Someone[]>).detail
      setOthers(people.filter(({ id }) => id !== me.id))
    }
    document.addEventListener(PRESENCE, set)
    return () => document.removeEventListener(PRESENCE, set)
  }, [me.id])
  return (
    <span className="hide-s" aria-label="On this article now" role="group">
      <Avatars people={others.slice(-4)} me={me.id} />
    </span>
  )
}
