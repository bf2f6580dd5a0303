import type { ClaimView } from '@/lib/claims/views'
import { Icon } from '@/app/ui/mark'
import { Hidden } from './hidden'
import { NextOpen } from './next-open'
import { WasRead } from './was-read'

type FrameProps = {
  label: string
  /** "C13", on blue */
  id: string
  head: React.ReactNode
  foot?: React.ReactNode
  /** what the handles of the proof ask: which claim this is, and whether its borders may still be moved */
  claim?: { id: string; movable: boolean }
  children: React.ReactNode
}

/** The right-hand column: head, what scrolls, foot. On a phone it is a sheet over the proof. */
export function InspectorFrame({ label, id, head, foot, claim, children }: FrameProps) {
  return (
    <aside
      className="inspector"
      data-inspector=""
      aria-label={label}
      data-id={claim?.id}
      data-movable={claim?.movable ? '' : undefined}
    >
      <span className="grab" aria-hidden="true" />
      <header>
        <span className="claim-id">{id}</span>
        {head}
        <span className="end">
          <button
            type="button"
            className="button plain icon"
            data-go="k"
            aria-label="Previous claim"
          >
            <Icon name="previous" />
          </button>
          <button type="button" className="button plain icon" data-go="j" aria-label="Next claim">
            <Icon name="next" />
          </button>
        </span>
      </header>
      <div
        className="scroll"
        data-scroller=""
        data-part="inspector"
        tabIndex={0}
        role="region"
        aria-label={`${label}, details`}
      >
        {children}
      </div>
      <div className="foot hide-s">
        {foot}
        <NextOpen chosen={claim ? id.slice(1) : null} />
      </div>
    </aside>
  )
}

type SeenProps = {
  claim: Pick<ClaimView, 'id' | 'revision' | 'quote' | 'statement' | 'claimant'>
}

/** Which claim is meant, the draft in which it was read, and what it said. */
export const Seen = ({ claim: { id, revision, quote, statement, claimant } }: SeenProps) => (
  <>
    <Hidden name="claimId" value={id} />
    <WasRead revision={revision} quote={quote} statement={statement} claimant={claimant ?? ''} />
  </>
)
