import { Button } from '@/app/ui/button'
import { CheckField, SelectField, TextArea } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { MomentField } from '@/app/ui/moment-field'
import type { Viewer } from '@/lib/auth/identify'
import { listColleagues } from '@/lib/people/queries'
import { addNoteAction } from '../actions/note-actions'
import { Hidden } from './hidden'

type AddNoteProps = { claimId: string; viewer: Viewer; parentId?: string; open?: boolean }

/** A note, or a task; an answer is only a note. */
export function AddNote({ claimId, viewer, parentId, open = false }: AddNoteProps) {
  return (
    <details
      data-form=""
      className={parentId ? 'open-form small reply' : 'open-form'}
      data-shortcut={parentId ? undefined : 'n'}
      open={open}
    >
      <summary>
        {parentId ? (
          'Answer'
        ) : (
          <>
            Write a note <kbd aria-hidden="true">n</kbd>
          </>
        )}
      </summary>
      <Form action={addNoteAction} silent>
        <Hidden name="claimId" value={claimId} />
        {parentId && <Hidden name="parentId" value={parentId} />}
        <TextArea
          name="body"
          label="Note"
          hiddenLabel
          className="field"
          keep={parentId ? undefined : `note-${claimId}`}
        />
        {!parentId && <AsTask viewer={viewer} />}
        <div className="act">
          <Button>Write</Button>
        </div>
      </Form>
    </details>
  )
}

async function AsTask({ viewer }: { viewer: Viewer }) {
  const colleagues = (await listColleagues(viewer)).map(({ id, name }) => ({
    value: id,
    label: name,
  }))
  return (
    <div className="as-task">
      <div className="act">
        <CheckField name="isTask" label="It is a task, and stops sign-off until done" />
      </div>
      <div className="two-columns of-task">
        <SelectField
          name="task.assignee"
          label="For"
          choices={[{ value: '', label: 'Nobody in particular' }, ...colleagues]}
        />
        <MomentField name="task.dueAt" label="Until" zone={viewer.timeZone} />
      </div>
    </div>
  )
}
