'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { lastSaved } from '@/app/ui/form'
import { listen, type Message } from './stream'

/** At most one refresh in this time, the last one never lost: many changes at once cost one. */
const REST = 1000
/** What this tab saved so short a time ago, it shows already. */
const FRESH = 4000

const clock = (zone: string) =>
  new Date().toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })

/** A verdict is told without its rating: whoever reads it may be the second person. */
const tell = ({ type, actor, text }: Message) =>
  type?.startsWith('verdict.') ? `${actor?.name ?? 'Somebody'} judged a claim.` : (text ?? '')

/** What takes the form that is written in away, or puts another in its place: of a source, or of any. */
const swaps = { source: /^evidence\.removed$/, any: /^(verdict\.|claim\.(reopened|deleted|cut)$)/ }

/** Somebody is writing about this very claim: its forms are not to change under their hands. */
function isSwapped({ type = '', claimId }: Message): boolean {
  const inspector = document.querySelector<HTMLElement>('[data-inspector]')
  if (!inspector || !claimId || inspector.dataset.id !== claimId) return false
  const isOf = (form: string) => inspector.querySelector(form) !== null
  if (swaps.any.test(type)) return isOf('form[data-written]')
  return swaps.source.test(type) && isOf('form[data-written]:has([name="evidenceId"])')
}

/** Draws the page anew, with a pause between one time and the next. */
function useRefresh(): () => void {
  const router = useRouter()
  const timer = useRef(0)
  const last = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    clearTimeout(timer.current)
    timer.current = window.setTimeout(
      () => {
        last.current = Date.now()
        router.refresh()
      },
      Math.max(50, last.current + REST - Date.now()),
    )
  }, [router])
}

type LiveProps = { articleId: string; seen: number; me: string; zone: string }

/** Keeps the desk as it is for everybody, and says quietly what was saved or who changed something. */
export function Live({ articleId, seen, me, zone }: LiveProps) {
  const refresh = useRefresh()
  const pathname = usePathname()
  // what the page was first drawn after: later ones are asked for by what the stream told
  const [from] = useState(seen)
  const [line, setLine] = useState('')
  const [held, setHeld] = useState<{ text: string; at: string } | null>(null)
  useEffect(
    () =>
      listen(articleId, from, (message) => {
        const own = message.actor?.id === me
        if (own && Date.now() - lastSaved.at < FRESH) {
          setLine(`Saved ${clock(zone)}`)
          return
        }
        setLine(own ? `Saved ${clock(zone)}` : `${clock(zone)} ${tell(message)}`)
        if (own || !isSwapped(message)) refresh()
        else setHeld({ text: tell(message), at: location.pathname })
      }),
    [articleId, from, me, refresh, zone],
  )
  return (
    <>
      <span aria-live="polite">{line}</span>
      {held?.at === pathname && (
        <div className="notice" role="alert">
          {held.text} What you are writing is kept.
          <div className="act">
            <button
              type="button"
              className="button"
              onClick={() => {
                setHeld(null)
                refresh()
              }}
            >
              Look again
            </button>
          </div>
        </div>
      )}
    </>
  )
}
