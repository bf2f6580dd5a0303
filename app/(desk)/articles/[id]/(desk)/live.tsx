'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { lastSaved } from '@/app/ui/form'

type Someone = { id: string; name: string }
/** A change by somebody, or who is on the article now. */
type Message = { seq?: number; type?: string; claimId?: string | null; actor?: Someone | null; people?: Someone[]; text?: string }

export const PRESENCE = 'galley:presence'

/** At most one refresh in this time, the last one never lost: many changes at once cost one. */
const REST = 1000
/** What this tab saved so short a time ago, it shows already. */
const FRESH = 4000

function listen(articleId: string, onChange: (message: Message) => void): () => void {
  const stream = new EventSource(`/api/v1/articles/${articleId}/stream`)
  stream.onmessage = (event: MessageEvent<string>) => {
    const message = JSON.parse(event.data) as Message
    if (message.people) document.dispatchEvent(new CustomEvent(PRESENCE, { detail: message.people }))
    if (message.type) onChange(message)
  }
  return () => stream.close()
}

const clock = (zone: string) => new Date().toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })

/** Keeps the desk as it is for everybody, and says quietly what was saved or who changed something. */
export function Live({ articleId, me, zone }: { articleId: string; me: string; zone: string }) {
  const router = useRouter()
  const [line, setLine] = useState('')
  useEffect(() => {
    let timer = 0
    let last = 0
    const refresh = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        last = Date.now()
        router.refresh()
      }, Math.max(50, last + REST - Date.now()))
    }
    const stop = listen(articleId, (message) => {
      const own = message.actor?.id === me
      if (!own || Date.now() - lastSaved.at > FRESH) refresh()
      setLine(own ? `Saved ${clock(zone)}` : `${clock(zone)} ${message.text ?? ''}`)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [articleId, me, router, zone])
  return <span aria-live="polite">{line}</span>
}
