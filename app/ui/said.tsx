'use client'

import { usePathname } from 'next/navigation'
import type { FormState } from '@/lib/web/form-state'
import type { Trouble } from './use-sending'

const troubles: Record<Trouble, string> = {
  waiting: 'You are offline. What you wrote is kept here and sent when the line is back.',
  changed: 'The line is back. Send it when you have finished writing.',
  fault: 'Galley could not take this. What you wrote is kept: load the page again, then send it once more.',
}

type SaidProps = { state: FormState; silent: boolean; trouble: Trouble | null }

/** What became of what was sent. */
export function Said({ state, silent, trouble }: SaidProps) {
  const here = usePathname()
  if (trouble)
    return (
      <p className={trouble === 'fault' ? 'say bad' : 'say'} role={trouble === 'fault' ? 'alert' : 'status'}>
        {troubles[trouble]}
      </p>
    )
  if (!state || (state.ok && silent)) return null
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
