'use client'

import { useSyncExternalStore } from 'react'
import { isAnotherOpen, watchOrder } from '@/app/ui/proof/known-order'

const unknown = () => true

/** The way to the next open claim, while there is another than the chosen one. */
export function NextOpen({ chosen }: { chosen: string | null }) {
  const isOpen = useSyncExternalStore(watchOrder, () => isAnotherOpen(chosen), unknown)
  if (!isOpen) return null
  return (
    <button type="button" className="button plain end" data-go="o">
      Next open claim
    </button>
  )
}
