'use client'

import { useSyncExternalStore } from 'react'
import { isOneOpen, watchOrder } from '@/app/ui/proof/known-order'

const unknown = () => true

/** The way to the next open claim, while there is one. */
export function NextOpen() {
  const isOpen = useSyncExternalStore(watchOrder, isOneOpen, unknown)
  if (!isOpen) return null
  return (
    <button type="button" className="button plain end" data-go="o">
      Next open claim
    </button>
  )
}
