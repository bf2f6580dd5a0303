import type { Sign } from './mark'

const patterned = new Set<string>(['change', 'wrong', 'unver', 'author'])
const working = new Set<string>(['open', 'review', 'disputed', 'second', 'cut'])

type Size = { x?: number | string; y?: number; width: number | string; height: number }

/** A rectangle in a verdict's own texture, so that bars can be told apart without their colour. */
export function Texture({ sign, ...size }: Size & { sign: Sign }) {
  if (patterned.has(sign)) return <Block {...size} fill={`url(#tx-${sign})`} />
  return (
    <Block
      {...size}
      className={`v-${sign} ${working.has(sign) ? 'texture-work' : sign === 'opinion' ? 'texture-box' : 'texture'}`}
    />
  )
}

/** The inner svg clips, so that an outline stays inside and takes whole pixels. */
export function Block({
  x = 0,
  y = 0,
  width,
  height,
  ...paint
}: Size & { className?: string; fill?: string }) {
  return (
    <svg x={x} y={y} width={width} height={height}>
      <rect width="100%" height="100%" {...paint} />
    </svg>
  )
}
