import { Avatar } from '@/app/ui/avatar'
import { Form } from '@/app/ui/form'
import { TimeText } from '@/app/ui/time-text'
import { may } from '@/lib/auth/permissions'
import type { NoteView } from '@/lib/claims/views'
import { completeTaskAction, reopenTaskAction } from '../actions/note-actions'
import { AddNote } from './add-note'
import { type ClaimProps, isClosed } from './claim'
import { Hidden } from './hidden'

/** What colleagues say to each other about the claim, and what is still to be done. */
export function Notes({ writing, ...props }: ClaimProps & { writing: boolean }) {
  const { claim, viewer } = props
  const mayWrite = may(viewer, 'note.add') && !isClosed(props)
  const top = claim.notes.filter((note) => note.parentId === null)
  return (
    <section id="notes">
      <h2 className="head">
        Notes <span className="count figures">{claim.notes.length}</span>
      </h2>
      {top.map((note) => (
        <Thread
          key={note.id}
          note={note}
          all={claim.notes}
          viewer={viewer}
          claimId={mayWrite ? claim.id : null}
        />
      ))}
      {mayWrite && <AddNote claimId={claim.id} viewer={viewer} open={writing} />}
    </section>
  )
}

type ThreadProps = {
  note: NoteView
  all: readonly NoteView[]
  viewer: ClaimProps['viewer']
  claimId: string | null
}

function Thread({ note, all, viewer, claimId }: ThreadProps) {
  const answers = all.filter(({ parentId }) => parentId === note.id)
  return (
    <>
      <Note note={note} viewer={viewer} mayTick={claimId !== null} />
      {answers.map((answer) => (
        <div key={answer.id} className="answer">
          <Note note={answer} viewer={viewer} mayTick={claimId !== null} />
        </div>
      ))}
      {claimId && !note.task && <AddNote claimId={claimId} viewer={viewer} parentId={note.id} />}
    </>
  )
}

type NoteProps = { note: NoteView; viewer: ClaimProps['viewer']; mayTick: boolean }

function Note({ note, viewer, mayTick }: NoteProps) {
  if (note.task) return <Task note={note} task={note.task} viewer={viewer} mayTick={mayTick} />
  return (
    <div className="note">
      <Avatar name={note.author.name} me={note.author.id === viewer.id} />
      <div>
        <p className="by">
          <b>{note.author.name}</b> <TimeText at={note.createdAt} zone={viewer.timeZone} />
        </p>
        <p className="body" dir="auto">
          {note.body}
        </p>
      </div>
    </div>
  )
}

type TaskProps = NoteProps & { task: NonNullable<NoteView['task']> }

function Task({ note, task, viewer, mayTick }: TaskProps) {
  const done = task.doneAt !== null
  return (
    <div className="task">
      <Form action={done ? reopenTaskAction : completeTaskAction} silent>
        <Hidden name="noteId" value={note.id} />
        <button
          className="box"
          aria-pressed={done}
          aria-label={`Done: ${note.body.slice(0, 80)}`}
          disabled={!mayTick}
        />
      </Form>
      <span>
        <span className="body">{note.body}</span>
        <small>
          {task.assignee?.name ?? 'Nobody in particular'}
          {task.dueAt && (
            <>
              , by <TimeText at={task.dueAt} zone={viewer.timeZone} />
            </>
          )}
          . {done ? `Done by ${task.doneBy?.name ?? 'a colleague'}.` : 'Stops sign-off.'}
        </small>
      </span>
    </div>
  )
}
