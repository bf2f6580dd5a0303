import { Button } from '@/app/ui/button'
import { SelectField } from '@/app/ui/field'

type PickerProps = { path: string; drafts: readonly number[]; from: number; to: number }

/** Any two drafts side by side; the address of what it shows can be kept and sent on. */
export function Picker({ path, drafts, from, to }: PickerProps) {
  if (drafts.length < 2) return null
  const choices = drafts.toReversed().map((one) => ({ value: String(one), label: `Draft ${one}` }))
  return (
    <form className="tools draft-pair" action={`${path}/compare`}>
      <SelectField name="from" label="Compare" choices={choices} defaultValue={String(from)} />
      <SelectField name="to" label="with" choices={choices} defaultValue={String(to)} />
      <Button>Show the difference</Button>
    </form>
  )
}
