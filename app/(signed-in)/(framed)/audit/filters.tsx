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
      <div className="field-box">
        <label className="label" htmlFor="type">
          What
        </label>
        <select className="field" id="type" name="type" defaultValue={wanted.type ?? ''}>
          <option value="">Everything</option>
          <KindOptions />
        </select>
      </div>
      <div className="field-box">
        <label className="label" htmlFor="actor">
          Who, or whose account
        </label>
        <select className="field" id="actor" name="actor" defaultValue={wanted.actor ?? ''}>
          <option value="">Everybody</option>
          {users.map(({ id, name, email }) => (
            <option key={id} value={id}>
              {name}, {email}
            </option>
          ))}
        </select>
      </div>
      <div className="field-box">
        <label className="label" htmlFor="from">
          First day
        </label>
        <input className="field" type="date" id="from" name="from" defaultValue={wanted.from} />
      </div>
      <div className="field-box">
        <label className="label" htmlFor="to">
          Last day
        </label>
        <input className="field" type="date" id="to" name="to" defaultValue={wanted.to} />
      </div>
      <Button>Show</Button>
      {narrowed && (
        <a className="button plain" href="/audit">
          Show everything
        </a>
      )}
      <a
        className="button plain"
        href={addressOf('/api/v1/audit', { ...wanted, format: 'csv' })}
        download
      >
        Spreadsheet
      </a>
    </form>
  )
}
