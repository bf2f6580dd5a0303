import { TimeText } from '@/app/ui/time-text'
import type { AuditEntry } from '@/lib/audit/entry'
import { typeLabel } from '@/lib/audit/names'

export function EntryTable({ entries, zone }: { entries: readonly AuditEntry[]; zone: string }) {
  return (
    <table className="rows stack">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Kind</th>
          <th scope="col">What</th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} zone={zone} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ entry, zone }: { entry: AuditEntry; zone: string }) {
  return (
    <tr id={entry.id}>
      <td className="figures">
        <TimeText at={entry.at} zone={zone} form="full" />
        {entry.count > 1 && (
          <div className="faint small">
            since <TimeText at={entry.since} zone={zone} form="clock" />
          </div>
        )}
      </td>
      <td className="quiet">{typeLabel(entry.type)}</td>
      <td>
        <span className="break">{entry.text}</span>{' '}
        {entry.source && (
          <a className="link" href={`/sources/${entry.source.id}`}>
            To the source
          </a>
        )}
      </td>
      <td className="quiet">
        <span className="mono break">{entry.address ?? ''}</span>
        <div className="faint small">{entry.browser ?? ''}</div>
      </td>
    </tr>
  )
}
