'use client'

import { buttonClass } from '@/app/ui/button'

/** The browser's own dialogue prints, and makes a PDF. */
export function PrintButton() {
  return (
    <button type="button" className={buttonClass({ kind: 'primary' })} onClick={() => print()}>
      Print or PDF
    </button>
  )
}
