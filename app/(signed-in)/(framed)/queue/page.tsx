import { KeyLineBar, KeySheet } from '@/app/ui/key-sheet'
import { Empty } from '@/app/ui/say'
import { may } from '@/lib/auth/permissions'
import { getQueue, type Queue } from '@/lib/dashboard/queue'
import { getViewer } from '@/lib/web/viewer'
import { numberIn, type Search } from '../address'
import { RowKeys } from '../row-keys'
import { ClaimRows } from './claim-rows'
import { TaskRows } from './task-rows'

export const metadata = { title: 'My queue' }

const keys = [
  { keys: ['j', 'k'], does: 'next, previous' },
  { keys: ['↵'], does: 'open on the desk' },
]

/** "3 claims in hand, 12 wait for your second signature" */
function summaryOf({ held, seconds, disputes, tasks }: Queue) {
  const parts = [
    [held.total, 'claim in hand', 'claims in hand'],
    [seconds.total, 'waits for a second signature', 'wait for a second signature'],
    [disputes.total, 'dispute to decide', 'disputes to decide'],
    [tasks.total, 'task', 'tasks'],
  ] as const
  return parts
    .filter(([n]) => n > 0)
    .map(([n, singular, plural]) => `${n} ${n === 1 ? singular : plural}`)
    .join(', ')
}

export default async function QueuePage({ searchParams }: { searchParams: Search }) {
  const viewer = await getViewer()
  const search = await searchParams
  const shown = (name: string) => Math.min(numberIn(search, name) ?? 50, 1000)
  const now = new Date()
  const queue = await getQueue(
    viewer,
    {
      held: shown('held'),
      seconds: shown('seconds'),
      disputes: shown('disputes'),
      tasks: shown('tasks'),
    },
    now,
  )
  const summary = summaryOf(queue)
  const view = { viewer, now }
  return (
    <>
      <main id="main" tabIndex={-1} className="plain">
        <h1>My queue</h1>
        <p className="intro figures">{summary && `${summary}.`}</p>
        {!summary && <NothingWaits checks={may(viewer, 'claim.start')} />}
        <TaskRows tasks={queue.tasks} done={queue.doneTasks} {...view} />
        <ClaimRows
          name="disputes"
          title="Disputes you may decide"
          part={queue.disputes}
          {...view}
        />
        <ClaimRows name="held" title="Claims you hold" part={queue.held} {...view} />
        <ClaimRows
          name="seconds"
          title="Waiting for a second signature"
          part={queue.seconds}
          {...view}
        />
      </main>
      <KeyLineBar lines={keys} />
      <KeySheet lines={keys} />
      <RowKeys />
    </>
  )
}

function NothingWaits({ checks }: { checks: boolean }) {
  if (!checks)
    return (
      <Empty>
        Nothing waits for you. Viewers read along; claims and tasks go to reviewers and editors.
      </Empty>
    )
  return (
    <Empty
      action={
        <a className="button" href="/">
          See what stops publication
        </a>
      }
    >
      Nothing waits for you. Open an article and take a claim that nobody holds; it then stands here
      until you have given its verdict.
    </Empty>
  )
}
