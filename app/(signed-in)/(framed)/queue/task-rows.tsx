import { Button } from '@/app/ui/button'
import { Form } from '@/app/ui/form'
import { TimeText } from '@/app/ui/time-text'
import type { Viewer } from '@/lib/auth/identify'
import { may } from '@/lib/auth/permissions'
import type { Part, Task } from '@/lib/dashboard/queue'
import {
  completeTaskAction,
  reopenTaskAction,
} from '../../(full)/articles/[id]/actions/note-actions'
import { DueTime } from './due-time'
import { MoreRows } from './more-rows'

type View = { viewer: Viewer; now: Date }

const About = ({ task }: { task: Task }) => (
  <div className="faint small">
    C{task.number} of <bdi>{task.article.title}</bdi>. {task.by.name} asks.
  </div>
)

function OpenTask({ task, viewer, now }: View & { task: Task }) {
  return (
    <tr>
      <td className="figures due">
        <DueTime at={task.dueAt} zone={viewer.timeZone} now={now} />
      </td>
      <td>
        <a
          className="claim"
          href={`/articles/${task.article.id}/claims/${task.number}#notes`}
          data-row=""
          dir="auto"
        >
          {task.body}
        </a>
        <About task={task} />
      </td>
      <td className="at-end">
        {may(viewer, 'task.done') && (
          <Form action={completeTaskAction} silent>
            <input type="hidden" name="noteId" value={task.id} />
            <Button aria-label={`Done: ${task.body.slice(0, 80)}`}>Done</Button>
          </Form>
        )}
      </td>
    </tr>
  )
}

function DoneTask({ task, viewer, now }: View & { task: Task }) {
  return (
    <tr>
      <td className="figures due faint">
        {task.doneAt && <TimeText at={task.doneAt} zone={viewer.timeZone} now={now} />}
      </td>
      <td>
        <s className="faint">{task.body}</s>
        <About task={task} />
      </td>
      <td className="at-end">
        <Form action={reopenTaskAction} silent>
          <input type="hidden" name="noteId" value={task.id} />
          <Button kind="plain" aria-label={`Take back up: ${task.body.slice(0, 80)}`}>
            Take back up
          </Button>
        </Form>
      </td>
    </tr>
  )
}

/** Tasks to tick off; what was ticked off today stays near, in case it was the wrong one. */
export function TaskRows({
  tasks,
  done,
  ...view
}: View & { tasks: Part<Task>; done: readonly Task[] }) {
  if (tasks.total === 0 && done.length === 0) return null
  return (
    <section aria-labelledby="tasks">
      <h2 className="head" id="tasks">
        Your tasks
        <span className="aside figures">{tasks.total === 0 ? 'all done' : tasks.total}</span>
      </h2>
      <table className="rows stack queue">
        <thead className="screen-reader">
          <tr>
            <th scope="col">Due</th>
            <th scope="col">Task</th>
            <th scope="col">Done</th>
          </tr>
        </thead>
        <tbody>
          {tasks.items.map((task) => (
            <OpenTask key={task.id} task={task} {...view} />
          ))}
          {done.map((task) => (
            <DoneTask key={task.id} task={task} {...view} />
          ))}
        </tbody>
      </table>
      <MoreRows name="tasks" shown={tasks.items.length} total={tasks.total} />
    </section>
  )
}
