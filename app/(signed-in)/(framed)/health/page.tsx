import type { Metadata } from 'next'
import { TimeText } from '@/app/ui/time-text'
import { sizeWords } from '@/lib/core/figure'
import { languageModel } from '@/lib/intake/language-model'
import { getHealth } from '@/lib/dashboard/health'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'

export const metadata: Metadata = { title: 'Health' }

type Health = Awaited<ReturnType<typeof getHealth>>

function wordsOf({ miscounts, historyBroken }: Health) {
  if (historyBroken)
    return 'The history of people and policy is not whole; run “galley verify”, and keep a copy of the database.'
  if (miscounts > 0) return `${miscounts} kept counts are off; run “galley verify”.`
  return 'The database answers, the kept counts are right, and the newsroom’s history is whole.'
}

function LastBackup({
  backup,
  sqlite,
  zone,
}: {
  backup: Health['lastBackup']
  sqlite: boolean
  zone: string
}) {
  if (!sqlite) return 'PostgreSQL’s own tools make it; Galley does not know of it'
  if (!backup) return 'None that Galley knows of'
  return (
    <>
      <TimeText at={backup.at} zone={zone} form="full" />, {sizeWords(backup.bytes)},{' '}
      <span className="break">{backup.file}</span>
    </>
  )
}

export default async function HealthPage() {
  const viewer = await getViewer()
  const health = await orNotFound(getHealth(viewer))
  const facts = [
    ['Galley', `${health.version}, on Node ${health.node}`],
    ['Database', health.database === 'sqlite' ? 'SQLite' : 'PostgreSQL'],
    [
      'Size of the database',
      health.databaseBytes === null ? 'Not known' : sizeWords(health.databaseBytes),
    ],
    ['Free on the disk', health.freeBytes === null ? 'Not known' : sizeWords(health.freeBytes)],
    [
      'Running since',
      <TimeText key="since" at={health.since} zone={viewer.timeZone} form="full" />,
    ],
    ['Language model', languageModel ? `${languageModel.name}, at ${languageModel.host}` : 'Off'],
    [
      'Last backup',
      <LastBackup
        key="backup"
        backup={health.lastBackup}
        sqlite={health.database === 'sqlite'}
        zone={viewer.timeZone}
      />,
    ],
    [
      'Articles, claims, events',
      [health.articles, health.claims, health.events].map((n) => n.toLocaleString('en')).join(', '),
    ],
  ] as const
  return (
    <main id="main" tabIndex={-1} className="plain">
      <h1>Health</h1>
      <p className="intro">
        <span
          className={
            health.miscounts === 0 && !health.historyBroken ? 'standing yes' : 'standing no'
          }
        >
          {wordsOf(health)}
        </span>
      </p>
      <dl className="facts figures">
        {facts.map(([name, value]) => (
          <div key={name} className="known">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet after">
        Programs ask <code className="mono">/api/v1/health</code>. “galley verify” recomputes every
        history; “galley backup” copies the database while people work.
      </p>
    </main>
  )
}
