import { Button } from '@/app/ui/button'
import { familyLabels, typeLabel } from '@/lib/audit/names'
import { families, familyNames } from '@/lib/audit/types'
import type { UserView } from '@/lib/people/queries'
import { addressOf } from '../address'

type Wanted = { type?: string; actor?: string; from?: string; to?: string }

function KindOptions() {
  return familyNames.map((family) => (
    <optgroup key={family} label={familyLabels[family]}>
      <option value={family}>{familyLabels[family]}, all</option>
      {families[family].length > 1 &&
        families[family].map((type) => (
          <option key={type} value={type}>
            {typeLabel(type)}
          </option>
        ))}
    </optgroup>
  ))
}

/** Narrows the list by its address, so that what is found can be sent to a colleague. */
export function Filters({ wanted, users }: { wanted: Wanted; users: readonly UserView[] }) {
  const narrowed = Object.values(wanted).some(Boolean)
  return (
    <form className="tools" role="search" aria-label="Narrow the list">
      <label className="fw">
        <span className="l">What</span>
        <select className="field" name="type" defaultValue={wanted.type ?? ''}>
          <option value="">Everything</option>
          <KindOptions />
        </select>
      </label>
      <label className="fw">
        <span className="l">Who, or whose account</span>
        <select className="field" name="actor" defaultValue={wanted.actor ?? ''}>
          <option value="">Everybody</option>
          {users.map(({ id, name, email }) => (
            <option key={id} value={id}>
              {name}, {email}
            </option>
          ))}
        </select>
      </label>
      <label className="fw">
        <span className="l">First day</span>
        <input className="field" type="date" name="from" defaultValue={wanted.from} />
      </label>
      <label className="fw">
        <span className="l">Last day</span>
        <input className="field" type="date" name="to" defaultValue={wanted.to} />
      </label>
      <Button>Show</Button>
      {narrowed && (
        <a className="btn plain" href="/audit">
          Show everything
        </a>
      )}
      <a className="btn plain" href={addressOf('/api/v1/audit', { ...wanted, format: 'csv' })} download>
        Spreadsheet
      </a>
    </form>
  )
}
