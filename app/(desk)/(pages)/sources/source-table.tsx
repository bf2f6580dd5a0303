import { TimeText } from '@/app/ui/time-text'
import type { ListedSource } from '@/lib/sources/queries'
import { sourceKindNames, tierNames } from '@/lib/web/words'

/** "City archive, 2025-03, common origin Reuters" */
export const aboutSource = ({ publisher, publishedAt, origin }: ListedSource) =>
  [publisher, publishedAt, origin && `common origin ${origin}`].filter(Boolean).join(', ')

export function SourceTable({ sources, zone }: { sources: readonly ListedSource[]; zone: string }) {
  return (
    <table className="rows stack">
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Kind</th>
          <th scope="col">Used on</th>
          <th scope="col">Entered</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.id}>
            <td className="ttl">
              <a href={`/sources/${source.id}`} dir="auto">
                {source.title}
              </a>
              <div className="q3" dir="auto">
                {aboutSource(source)}
              </div>
              {source.confidential && <div className="q2">Confidential</div>}
              {source.withdrawn && <div className="stt no">Withdrawn</div>}
            </td>
            <td>
              {sourceKindNames[source.kind]}, {tierNames[source.tier]?.toLowerCase()}
            </td>
            <td className="num">{source.uses === 1 ? '1 claim' : `${source.uses} claims`}</td>
            <td>
              {source.enteredBy.name}, <TimeText at={source.createdAt} zone={zone} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
