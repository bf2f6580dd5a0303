'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isShortcut } from '@/app/ui/behaviour'

/** The link that stands for a row; `data-<key>` on it names where that key leads. */
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]

function step(by: 1 | -1) {
  const all = rows()
  const here = all.findIndex(
    (row) => row === document.activeElement || row.contains(document.activeElement),
  )
  const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** j and k go from row to row, Enter follows the row's link as everywhere, and r opens what the row names as its report. */
export function RowKeys() {
  const router = useRouter()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      const report = event.key === 'r' && document.activeElement?.getAttribute('data-report')
      if (event.key === 'j') step(1)
      else if (event.key === 'k') step(-1)
      else if (report) router.push(report)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [router])
  return null
}
