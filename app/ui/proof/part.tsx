'use client'

import { lazy, Suspense, useRef, useState } from 'react'
import { useWhenNear } from '../when-near'
import type { Stretch } from './paragraphs'

const Paragraphs = lazy(() =>
  import('./paragraphs').then((module) => ({ default: module.Paragraphs })),
)

type PartProps = {
  at: number
  base: string
  /** the server drew it with its claims */
  drawn: boolean
  /** of what the server would draw now */
  stamp: string
  children: React.ReactNode
}

/** Some screens of a long article: its plain words until it comes near the screen, then with its claims. */
export function Part({ at, base, drawn, stamp, children }: PartProps) {
  const box = useRef<HTMLDivElement>(null)
  // what was drawn stays while the server, looking elsewhere now, sends plain words
  const [kept, setKept] = useState(drawn ? children : null)
  if (drawn && kept !== children) setKept(children)
  const stretch = useWhenNear({
    box,
    scroller: '#proof',
    margin: '100% 0px',
    address: drawn ? null : `${base}/parts/${at}`,
    stamp,
  }) as Stretch | null
  const plain = kept ?? children
  return (
    <div ref={box}>
      {drawn && children}
      {!drawn && !stretch && plain}
      {!drawn && stretch && (
        <Suspense fallback={plain}>
          <Paragraphs stretch={stretch} base={base} />
        </Suspense>
      )}
    </div>
  )
}
