'use client'

import { useEffect } from 'react'
import { setOrder } from '@/app/ui/proof/known-order'

/** Tells the browser what stands in the margin, drawn or not. */
export function Order({ line }: { line: string }) {
  useEffect(() => setOrder(line), [line])
  return null
}
