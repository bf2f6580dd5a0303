'use client'

import { Button } from '@/app/ui/button'
import { Problem } from '@/app/ui/say'

/** A fault of Galley's own. What is typed elsewhere and what is saved is not touched by it. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <Problem
      title="Something went wrong here"
      action={
        <>
          <Button kind="primary" onClick={reset}>
            Try again
          </Button>
          <a className="button" href="/">
            To today’s articles
          </a>
        </>
      }
    >
      It is our fault, not yours. What was saved is safe.{' '}
      {error.digest && `If it stays, tell an admin this number: ${error.digest}.`}
    </Problem>
  )
}
