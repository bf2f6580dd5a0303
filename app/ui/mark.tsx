import type { Sign, Signed } from '@/lib/claims/sign'

export type { Sign, Signed }

/** Decorative: the name stands beside it, or in the label of the control that holds it. */
export function Mark({ sign, two = false }: { sign: Sign; two?: boolean }) {
  return (
    <svg
      className={two ? `verdict-mark v-${sign} two` : `verdict-mark v-${sign}`}
      aria-hidden="true"
    >
      <use href={`#m-${sign}`} />
    </svg>
  )
}

export function MarkName({ sign, two, label }: Signed) {
  return (
    <span className={`verdict-name v-${sign}`}>
      <Mark sign={sign} two={two} />
      {label}
    </span>
  )
}

export type IconName =
  | 'supports'
  | 'refutes'
  | 'context'
  | 'tick'
  | 'warn'
  | 'lock'
  | 'find'
  | 'filter'
  | 'previous'
  | 'next'
  | 'right'
  | 'proof'
  | 'list'
  | 'pen'
  | 'clock'
  | 'file'

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="glyph" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  )
}

export function Brand({ href }: { href: string }) {
  return (
    <a className="brand" href={href}>
      <svg aria-hidden="true">
        <use href="#i-brand" />
      </svg>
      Galley
    </a>
  )
}
