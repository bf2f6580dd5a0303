import { memo } from 'react'
import type { Block } from '@/lib/text/blocks'
import { kindNames } from '@/lib/web/words'
import type { ClaimsAction } from './claims-reducer'
import { byPart, sameItems } from './chunks'
import type { Mark, Marks } from './marks'

const formId = 'import'

type RowProps = { mark: Mark; dispatch: (action: ClaimsAction) => void }

function Row({ mark, dispatch }: RowProps) {
  return (
    <li>
      <label className="tick">
        <input
          form={formId}
          type="checkbox"
          name="claim"
          value={mark.id}
          checked={mark.on}
          onChange={() => dispatch({ type: 'tick', id: mark.id })}
        />
        <span className="statement" dir="auto">
          {mark.statement}
        </span>
      </label>
      <span className="faint">
        {kindNames[mark.kind]}
        {mark.claimant && `, ${mark.claimant}`}
        {mark.origin === 'model' && ', proposed by the language model'}{' '}
        <a
          className="link"
          href={`#c${mark.start}`}
          data-claim={mark.id}
          aria-label={`In the text: ${mark.statement.slice(0, 80)}`}
        >
          In the text
        </a>
      </span>
    </li>
  )
}

type RowsProps = { marks: Marks; dispatch: RowProps['dispatch'] }

const Rows = memo(
  function Rows({ marks, dispatch }: RowsProps) {
    return (
      <ol className="ticks">
        {marks.map((mark) => (
          <Row key={mark.id} mark={mark} dispatch={dispatch} />
        ))}
      </ol>
    )
  },
  (before, after) => before.dispatch === after.dispatch && sameItems(before.marks, after.marks),
)

type ListProps = {
  marks: Marks
  blocks: readonly Block[]
  dispatch: (action: ClaimsAction) => void
}

/** All claims to keep or untick: the same choice as in the text, and the only one where no script runs. */
export function ClaimList({ marks, blocks, dispatch }: ListProps) {
  if (marks.length === 0)
    return (
      <p className="quiet">
        None were found. Select words in the text to mark one, or do so on the desk.
      </p>
    )
  return (
    <>
      <p className="tickall">
        <button
          type="button"
          className="button plain"
          onClick={() => dispatch({ type: 'tickAll', on: true })}
        >
          Tick all
        </button>
        <button
          type="button"
          className="button plain"
          onClick={() => dispatch({ type: 'tickAll', on: false })}
        >
          Untick all
        </button>
      </p>
      {byPart(marks, blocks).map(({ start, items }) => (
        <Rows key={start} marks={items} dispatch={dispatch} />
      ))}
    </>
  )
}
