'use client'

import { useState } from 'react'
import { AskingButton } from '@/app/ui/asking-button'
import { Form } from '@/app/ui/form'
import { Shown } from '@/app/ui/shown'
import type { FoundPassages } from '@/lib/sources/finder/find'
import type { SuggestedPassage } from '@/lib/sources/finder/passage'
import { attachSourceAction, takePassageAction } from '../actions/evidence-actions'
import { Absent } from './absent'
import { Hidden } from './hidden'
import { StanceButtons } from './stance-buttons'
import { Unread } from './unread'
import { useFound } from './use-found'

type PassagesProps = {
  articleId: string
  claimId: string
  /** how many sources it has */
  attached: number
  /** sources and passages of the claim, so that what changed is looked at anew */
  leansOn: string
  /** a passage can be taken: no verdict leans on its source yet */
  open: boolean
  /** what taking one ends */
  children: React.ReactNode
}

/** As many as are shown, each under its key. */
const keys = ['7', '8', '9']

/** Where the sources say it, beside the claim: one press takes a sentence as the quoted passage. Never says whether it is true. */
export function Passages({ articleId, claimId, attached, leansOn, open, children }: PassagesProps) {
  const [beyond, setBeyond] = useState(false)
  const asked = attached > 0 || beyond
  const found = useFound({ articleId, claimId, leansOn, beyond }, asked)
  if (asked && !found) return null
  const shown = (found?.passages ?? []).filter(({ taken }) => !taken).slice(0, keys.length)
  return (
    <div className="passages">
      {shown.length > 0 && <h3 className="label">What the sources say</h3>}
      <ol>
        {shown.map((passage, at) => (
          <li key={`${passage.snapshotId} ${passage.start}`}>
            <Passage passage={passage} />
            {open && (
              <Take passage={passage} shortcut={keys[at] ?? ''} {...{ articleId, claimId }}>
                {children}
              </Take>
            )}
          </li>
        ))}
      </ol>
      {found && <Absent found={found} />}
      {found && <Unread found={found} />}
      <More found={found} beyond={beyond} look={() => setBeyond(true)} />
    </div>
  )
}

const Passage = ({ passage }: { passage: SuggestedPassage }) => (
  <>
    <p className="excerpt" dir="auto">
      {passage.before && <span className="around">… {passage.before} </span>}
      <Shared {...passage} />
      {passage.after && <span className="around"> {passage.after} …</span>}
    </p>
    <p className="locator">
      <span dir="auto">{passage.title}</span>
      {passage.place && <span className="figures">{passage.place}</span>}
    </p>
  </>
)

/** The words it has in common with the claim in bold. */
function Shared({ text, shared }: Pick<SuggestedPassage, 'text' | 'shared'>) {
  const parts = shared.map(({ start, end }, at) => (
    <span key={start}>
      {text.slice(shared[at - 1]?.end ?? 0, start)}
      <b>{text.slice(start, end)}</b>
    </span>
  ))
  return (
    <>
      {parts}
      {text.slice(shared.at(-1)?.end ?? 0)}
    </>
  )
}

type TakeProps = Pick<PassagesProps, 'articleId' | 'claimId' | 'children'> & {
  passage: SuggestedPassage
  shortcut: string
}

/** As the passage of a source that is on the claim; of another source with what it does, for then it is attached. */
function Take({ passage, shortcut, articleId, claimId, children }: TakeProps) {
  const { evidenceId, sourceId, place, text, stands } = passage
  if (evidenceId !== null && stands)
    return (
      <details data-form="" className="open-form small" data-shortcut={shortcut}>
        <summary>
          Quote it instead <kbd aria-hidden="true">{shortcut}</kbd>
        </summary>
        <p className="quiet small" dir="auto">
          It takes the place of “{stands.quote}”{stands.locator && `, ${stands.locator}`}.
        </p>
        <Quote passage={passage}>{children}</Quote>
      </details>
    )
  if (evidenceId !== null)
    return (
      <Quote passage={passage} shortcut={shortcut}>
        {children}
      </Quote>
    )
  return (
    <Form action={attachSourceAction} silent>
      <Hidden name="articleId" value={articleId} />
      <Hidden name="claimId" value={claimId} />
      <Hidden name="chosen" value={sourceId} />
      <Hidden name="locator" value={place ?? ''} />
      <Hidden name="quote" value={text} />
      {children}
      <p className="label">
        Attach it: say what it does for the claim <kbd aria-hidden="true">{shortcut}</kbd>
      </p>
      <StanceButtons label="Attach it: what it does for the claim" shortcut={shortcut} />
    </Form>
  )
}

type QuoteProps = Pick<TakeProps, 'passage' | 'children'> & { shortcut?: string }

/** Of a source that has a passage only when it was asked for: one key must not write over it. */
function Quote({ passage, shortcut, children }: QuoteProps) {
  const { evidenceId, snapshotId, start, end, stands } = passage
  return (
    <Form action={takePassageAction} silent>
      <Hidden name="evidenceId" value={evidenceId ?? ''} />
      <Hidden name="snapshotId" value={snapshotId} />
      <Hidden name="start" value={start} />
      <Hidden name="end" value={end} />
      <Shown fields={{ quote: stands?.quote ?? null }} />
      {children}
      <AskingButton label="Quote it" yes="Yes, quote this" among shortcut={shortcut} />
    </Form>
  )
}

type MoreProps = { found: FoundPassages | null; beyond: boolean; look: () => void }

/** Further sources, one key away; and what of this search could not be read. */
function More({ found, beyond, look }: MoreProps) {
  const { waiting, read } = found ?? { waiting: 0, read: 0 }
  // of the others it is told why
  const unread = (found?.unread ?? 0) - (found?.withoutText.length ?? 0)
  return (
    <>
      {waiting > 0 && (
        <p className="quiet small" role="status">
          {waiting === 1 ? 'A source is' : `${waiting} sources are`} being copied, to be searched.
        </p>
      )}
      {unread > 0 && read > 0 && (
        <p className="quiet small">
          {unread === 1 ? 'One source has' : `${unread} sources have`} no text that can be searched.
        </p>
      )}
      {beyond ? (
        <p className="quiet small" role="status">
          {found?.beyond === 0
            ? 'The article has no other source with a text.'
            : 'The article’s other sources were searched too.'}
        </p>
      ) : (
        <button type="button" className="link" data-shortcut="a" onClick={look}>
          Look in the article’s other sources <kbd aria-hidden="true">a</kbd>
        </button>
      )}
    </>
  )
}
