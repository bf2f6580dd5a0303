import type { Metadata } from 'next'
import { getHealth } from '@/lib/dashboard/health'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'

export const metadata: Metadata = { title: 'Health' }

const bytes = (n: number) =>
  n < 1024 ** 2
    ? `${Math.ceil(n / 1024)} KB`
    : n < 1024 ** 3
      ? `${(n / 1024 ** 2).toFixed(1)} MB`
      : `${(n / 1024 ** 3).toFixed(1)} GB`

export default async function HealthPage() {
  const viewer = await getViewer()
  const health = await orNotFound(getHealth(viewer))
  const facts = [
    ['Galley', health.version],
    ['Database', health.database === 'sqlite' ? 'SQLite' : 'PostgreSQL'],
    ['Size of the database', health.databaseBytes === null ? 'Not known' : bytes(health.databaseBytes)],
    ['Free on the disk', health.freeBytes === null ? 'Not known' : bytes(health.freeBytes)],
    ['Running since', health.since.slice(0, 16).replace('T', ' ') + ' UTC'],
    [
      'Articles, claims, events',
      [health.articles, health.claims, health.events].map((n) => n.toLocaleString('en')).join(', '),
    ],
  ] as const
  return (
    <main id="main" tabIndex={-1} className="plain">
      <h1>Health</h1>
      <p className="intro">
        <span className={health.miscounts === 0 ? 'stt yes' : 'stt no'}>
          {health.miscounts === 0
            ? 'The database answers, and the kept counts are right.'
            : `${health.miscounts} kept counts are off; run “galley verify”.`}
        </span>
      </p>
      <table className="rows num">
        <tbody>
          {facts.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="q2">
        Programs ask <code className="mono">/api/v1/health</code>. “galley verify” recomputes every history;
        “galley backup” copies the database while people work.
      </p>
    </main>
  )
}
