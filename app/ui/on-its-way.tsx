'use client'

import { usePathname } from 'next/navigation'
import { signedOutWords } from '@/lib/auth/signed-out'
import type { Trouble } from './use-sending'

const troubles: Record<Trouble, string> = {
  waiting: 'You are offline. What you wrote is kept here and sent when the line is back.',
  changed: 'The line is back. Send it when you have finished writing.',
  signedOut: signedOutWords,
  fault:
    'Galley could not take this. What you wrote is kept: load the page again, then send it once more.',
}

/** How what was sent fares until Galley answers: beside the button that sent it, where the eye is. */
export const OnItsWay = ({ pending, trouble }: { pending: boolean; trouble: Trouble | null }) => (
  <div className="way" role="status">
    {pending ? (
      <span className="sending">Sending…</span>
    ) : (
      trouble && (
        <p className={trouble === 'fault' || trouble === 'signedOut' ? 'say bad' : 'say'}>
          {troubles[trouble]}
          {trouble === 'signedOut' && <SignIn />}
        </p>
      )
    )}
  </div>
)

function SignIn() {
  const here = usePathname()
  return (
    <>
      {' '}
      <a
        className="link"
        href={`/sign-in?next=${encodeURIComponent(here)}`}
        target="_blank"
        rel="noopener"
      >
        Sign in
      </a>
    </>
  )
}
