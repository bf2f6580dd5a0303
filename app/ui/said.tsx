'use client'

import { usePathname } from 'next/navigation'
import type { FormState } from '@/lib/web/form-state'

type SaidProps = { state: FormState; silent: boolean }

/** What became of what was sent. */
export function Said({ state, silent }: SaidProps) {
  const here = usePathname()
  // a question stands where it is answered
  if (!state || (state.ok ? silent : state.asks)) return null
  return (
    <p className={state.ok ? 'say good' : 'say bad'} role={state.ok ? 'status' : 'alert'}>
      {state.message}
      {!state.ok && state.signedOut && (
        <>
          {' '}
          <a className="link" href={`/sign-in?next=${encodeURIComponent(here)}`}>
            Sign in
          </a>
        </>
      )}
    </p>
  )
}
