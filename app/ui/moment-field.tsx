import { localTimeAt } from '@/lib/core/zoned-time'
import { shownName } from '@/lib/web/read-form'
import { TextField } from './field'

type MomentFieldProps = {
  name: string
  label: string
  zone: string
  /** the moment it shows at first, ISO 8601 */
  at?: string | null
}

/** A day and time by the person's own clocks. It says which clocks, and sends along which moment it showed. */
export const MomentField = ({ name, label, zone, at }: MomentFieldProps) => (
  <>
    <TextField
      name={name}
      label={label}
      optional
      type="datetime-local"
      title={`By the clocks of ${zone.replaceAll('_', ' ')}`}
      defaultValue={at ? localTimeAt(new Date(at), zone) : ''}
    />
    {at && <input type="hidden" name={shownName(name)} value={at} />}
  </>
)
