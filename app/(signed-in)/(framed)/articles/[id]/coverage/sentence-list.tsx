import { TimeText } from '@/app/ui/time-text'
import { dismissalNames } from '@/lib/web/words'
import { byParagraph, type SentenceRow } from './model'

type ListProps = {
  rows: readonly SentenceRow[]
  desk: string
  lang: string
  zone: string
  choosable: boolean
}

/** The sentences by paragraph, each with what accounts for it. */
export function SentenceList({ rows, choosable, ...rest }: ListProps) {
  return byParagraph(rows).map((group) => {
    const open = group.rows.filter(({ state }) => state === 'open').length
    return (
      <section
        key={group.paragraph}
        aria-label={`Paragraph ${group.paragraph}`}
        className="para-group"
      >
        <h2 className="head">
          Paragraph {group.paragraph}
          {choosable && open > 1 && (
            <button type="button" className="link aside" data-all="">
              Choose all {open} open
            </button>
          )}
        </h2>
        <ul>
          {group.rows.map((row) => (
            <Row
              key={row.index}
              row={row}
              choosable={choosable && row.state !== 'claimed'}
              {...rest}
            />
          ))}
        </ul>
      </section>
    )
  })
}

type RowProps = Omit<ListProps, 'rows'> & { row: SentenceRow }

function Row({ row, desk, lang, zone, choosable }: RowProps) {
  const { number, text, state } = row
  const id = `s${number}`
  return (
    <li id={id} className={`sentence ${state}`}>
      {choosable ? (
        <input
          type="checkbox"
          name="sentence"
          value={row.index}
          data-state={state}
          aria-labelledby={`${id}-n ${id}-t`}
        />
      ) : (
        <span />
      )}
      <a className="link mono" id={`${id}-n`} href={`${desk}/sentences/${number}#${id}`}>
        S{number}
      </a>
      <p id={`${id}-t`} dir="auto" lang={lang}>
        {text}
      </p>
      <div className="what quiet">
        <What row={row} desk={desk} zone={zone} />
      </div>
    </li>
  )
}

function What({ row, desk, zone }: { row: SentenceRow; desk: string; zone: string }) {
  if (row.state === 'open') return <b>Not accounted for</b>
  if (row.state === 'claimed')
    return (
      <>
        {row.claims.map((number) => (
          <a key={number} className="link mono" href={`${desk}/claims/${number}#c${number}`}>
            C{number}
          </a>
        ))}
        {row.missing.length > 0 && (
          <a className="missing" href={`${desk}/sentences/${row.number}`}>
            Not in any claim: {row.missing.map(({ text }) => text).join(', ')}
          </a>
        )}
      </>
    )
  return (
    <>
      {dismissalNames[row.reason as keyof typeof dismissalNames]}
      {row.dismissedBy && (
        <span className="faint">
          {' '}
          {row.dismissedBy.name}
          {row.dismissedAt && (
            <>
              , <TimeText at={row.dismissedAt} zone={zone} />
            </>
          )}
        </span>
      )}
    </>
  )
}
