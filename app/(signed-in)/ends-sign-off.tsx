import type { Stage } from '@/lib/articles/views'

/** What is known of an article's last sign-off; null = it never had one, or none that holds. */
export type Signed = { stage: Stage; signOff: { valid: boolean; by: { name: string } } | null }

type EndsProps = {
  article: Signed
  /** what ends it, where a form may do less than that */
  what?: string
}

/** What ends a sign-off that holds; null where none does. */
export function endOf({ stage, signOff }: Signed, what = 'This'): string | null {
  if (!signOff?.valid) return null
  const corrected = stage === 'published' ? ' and puts the article under correction' : ''
  return `${what} ends ${signOff.by.name}’s sign-off${corrected}.`
}

/** Said beside the button of whatever ends a sign-off that holds, before it is sent. */
export function EndsSignOff({ article, what }: EndsProps) {
  const words = endOf(article, what)
  return words && <p className="say bad">{words}</p>
}

type PressedTwiceProps = {
  article: Signed
  label: React.ReactNode
  shortcut?: string
  children: React.ReactNode
}

/** An act of one press: where it ends a sign-off, the first press says so and the second does it. */
export function PressedTwice({ article, label, shortcut, children }: PressedTwiceProps) {
  if (!article.signOff?.valid) return children
  return (
    <details data-form="" className="open-form" data-shortcut={shortcut}>
      <summary>
        {label} {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
      </summary>
      <EndsSignOff article={article} />
      {children}
    </details>
  )
}
