'use client'

import './ui/layers.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/parts.css'
import './ui/forms.css'
import './ui/tables.css'
import './ui/frame.css'

/** When even the frame cannot be drawn. It brings its own page and asks nothing of the server. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main className="problem">
          <h1>Galley cannot draw this page</h1>
          <p>
            It is our fault, not yours. What was saved is safe.{' '}
            {error.digest && `If it stays, tell an admin this number: ${error.digest}.`}
          </p>
          <p className="act">
            <a className="button" href="/">
              To today’s articles
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
