import { Button } from '@/app/ui/button'
import { Diff } from '@/app/ui/diff'
import { Form } from '@/app/ui/form'
import { may } from '@/lib/auth/permissions'
import { wordDiff } from '@/lib/text/diff'
import { statementRightAction, stillRightAction } from '../actions/claim-actions'
import { type ClaimProps, isClosed } from './claim'
import { Seen } from './frame'
import { Hidden } from './hidden'

/** What a new draft changed around a claim, or what its statement still says, until somebody looks. */
export function Differing(props: ClaimProps) {
  const { claim } = props
  if (claim.status === 'cut' || (!claim.context && !claim.statementStale)) return null
  return (
    <section aria-label="Changed since the verdict">
      <SentenceChanged {...props} />
      <Stale {...props} />
    </section>
  )
}

function SentenceChanged(props: ClaimProps) {
  const { claim, viewer, article } = props
  if (!claim.context) return null
  const { before, after } = claim.context
  return (
    <>
      <p className="say">
        The sentence around it changed. The verdict stands until somebody says otherwise.
      </p>
      <Diff pieces={wordDiff(before, after)} lang={article.language} />
      {may(viewer, 'claim.stillRight') && !isClosed(props) && (
        <Form action={stillRightAction}>
          <Seen claim={claim} />
          <div className="act">
            <Button data-shortcut="y" shortcut="y">
              Still right
            </Button>
          </div>
        </Form>
      )}
    </>
  )
}

function Stale(props: ClaimProps) {
  const { claim, viewer } = props
  if (!claim.statementStale) return null
  const { statement, claimant } = claim.stale
  return (
    <>
      {statement && (
        <p className="say">
          The statement still says “{statement}”, which its words no longer say.
        </p>
      )}
      {claimant && (
        <p className="say">The claimant still says “{claimant}”, which the text no longer says.</p>
      )}
      {may(viewer, 'claim.stillRight') && !isClosed(props) && (
        <Form action={statementRightAction}>
          <Hidden name="claimId" value={claim.id} />
          <div className="act">
            <Button data-shortcut="w" shortcut="w">
              It is right as it stands
            </Button>
          </div>
        </Form>
      )}
    </>
  )
}
