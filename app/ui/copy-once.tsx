'use client'

import { useRef, useState } from 'react'

/** What is shown once: to be copied by a button, or by hand where a browser allows no other way. */
export function CopyOnce({ text }: { text: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  return (
    <div className="copy-once">
      <input
        ref={field}
        className="field mono"
        readOnly
        value={text}
        aria-label="To copy"
        onFocus={(event) => event.target.select()}
      />
      <button
        type="button"
        className="button"
        onClick={() => {
          field.current?.select()
          // only where the page came safely: else the chosen text is copied by hand
          if ('clipboard' in navigator)
            void navigator.clipboard.writeText(text).then(() => setCopied(true))
        }}
      >
        Copy
      </button>
      <span role="status" className="faint">
        {copied ? 'Copied' : ''}
      </span>
    </div>
  )
}
