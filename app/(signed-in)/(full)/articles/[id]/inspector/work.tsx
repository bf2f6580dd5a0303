import { EndsSignOff, PressedTwice } from '@/app/(signed-in)/ends-sign-off'
import { Button } from '@/app/ui/button'
import { SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { may } from '@/lib/auth/permissions'
import { allows } from '@/lib/claims/workflow'
import { listColleagues } from '@/lib/people/queries'
import { assignAction, releaseAction, restoreAction, startAction } from '../actions/claim-actions'
import type { ClaimProps } from './claim'
import { Hidden } from './hidden'

/** Whose claim it is: take it, give it back, give it on. */
export function Work(props: ClaimProps) {
  const { claim, viewer, article } = props
  const steps = ['start', 'release', 'restore', 'assign'] as const
  if (!may(viewer, 'claim.start') || !steps.some((step) => allows(step, claim.status))) return null
  const subject = { assigneeId: claim.assignee?.id ?? null }
  const atOnce = article.signOff?.valid ? undefined : 't'
  const mayRelease = may(viewer, 'claim.release', subject)
  return (
    <div className="act work">
      {allows('start', claim.status) && (
        <PressedTwice article={article} label="Take it" shortcut="t">
          <Form action={startAction} silent>
            <Hidden name="claimId" value={claim.id} />
            <Button data-shortcut={atOnce} shortcut={atOnce}>
              Take it
            </Button>
          </Form>
        </PressedTwice>
      )}
      {allows('release', claim.status) && (
        <Form action={releaseAction} silent>
          <Hidden name="claimId" value={claim.id} />
          <Button
            data-shortcut="t"
            shortcut="t"
            reason={
              mayRelease
                ? null
                : `${claim.assignee?.name ?? 'A colleague'} holds it. They or an editor give it back.`
            }
          >
            Give it back
          </Button>
        </Form>
      )}
      {allows('restore', claim.status) && (
        <PressedTwice article={article} label="Restore">
          <Form action={restoreAction} silent>
            <Hidden name="claimId" value={claim.id} />
            <Button>Restore claim</Button>
          </Form>
        </PressedTwice>
      )}
      {allows('assign', claim.status) && <Assign {...props} />}
    </div>
  )
}

async function Assign({ claim, viewer, article }: ClaimProps) {
  const colleagues = (await listColleagues(viewer)).filter(({ role }) => role !== 'viewer')
  return (
    <details data-form="" className="open-form" data-shortcut="g">
      <summary>
        Give it to a colleague <kbd aria-hidden="true">g</kbd>
      </summary>
      <Form action={assignAction} silent>
        <Hidden name="claimId" value={claim.id} />
        <SelectField
          name="userId"
          label="Colleague"
          hiddenLabel
          prompt="Choose a colleague"
          choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <EndsSignOff article={article} />
        <div className="act">
          <Button>Give</Button>
        </div>
      </Form>
    </details>
  )
}
