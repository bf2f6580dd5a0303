import { Button } from '@/app/ui/button'

/** What a source does for a claim, with the keys that say so. */
const stances = [
  { value: 'supports', label: 'Supports', keys: '↵', held: 'none' },
  { value: 'refutes', label: 'Refutes', keys: '⇧ ↵', held: 'shift' },
  { value: 'context', label: 'Context', keys: 'Alt ↵', held: 'alt' },
] as const

const heldIn = ({ shiftKey, altKey }: React.KeyboardEvent) =>
  altKey ? 'alt' : shiftKey ? 'shift' : 'none'

/** Presses the button that Enter stands for, with what is held beside it. */
export function pressStance(within: ParentNode | null | undefined, event: React.KeyboardEvent) {
  const { value } = stances.find(({ held }) => held === heldIn(event)) ?? stances[0]
  within?.querySelector<HTMLButtonElement>(`button[value="${value}"]`)?.click()
}

type StanceButtonsProps = {
  label: string
  /** the key that goes to them */
  shortcut?: string | undefined
}

export const StanceButtons = ({ label, shortcut }: StanceButtonsProps) => (
  <div
    className="act stances"
    role="group"
    aria-label={label}
    data-shortcut={shortcut}
    onKeyDown={(event) => {
      // Enter alone presses the button one is on
      if (event.key !== 'Enter' || heldIn(event) === 'none') return
      event.preventDefault()
      pressStance(event.currentTarget, event)
    }}
  >
    {stances.map(({ value, label, keys }) => (
      <Button key={value} name="stance" value={value} shortcut={keys}>
        {label}
      </Button>
    ))}
  </div>
)
