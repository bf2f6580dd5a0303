import { useId } from 'react'

type Look = { kind?: 'primary' | 'plain' | 'icon'; shortcut?: string; className?: string }

export const buttonClass = ({ kind, className }: Look) =>
  ['button', kind, className].filter(Boolean).join(' ')

type ButtonProps = React.ComponentProps<'button'> & Look & { reason?: string | null }

/**
 * A button that cannot be used stays in place and says why: aria-disabled, so that it keeps its focus.
 * It then submits nothing, with script or without.
 */
export function Button({ kind, shortcut, className, reason, children, ...rest }: ButtonProps) {
  const id = useId()
  const inside = (
    <>
      {children}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </>
  )
  if (!reason)
    return (
      <button className={buttonClass({ kind, className })} {...rest}>
        {inside}
      </button>
    )
  return (
    <span className="reasoned">
      <button
        className={buttonClass({ className })}
        {...rest}
        type="button"
        aria-disabled="true"
        aria-describedby={id}
      >
        {inside}
      </button>
      <span role="tooltip" id={id}>
        {reason}
      </span>
    </span>
  )
}
