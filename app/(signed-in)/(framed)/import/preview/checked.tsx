import { MarkName } from '@/app/ui/mark'
import { sayDistance } from '@/app/ui/time'
import { signOf } from '@/lib/claims/sign'
import type { CheckedClaim } from '@/lib/search/checked-before'
import { quoteOf, type Draft, type Mark } from './marks'

/** What the archive knows of these claims: null while it is asked. */
export type Checked = { claims: readonly CheckedClaim[]; asked: string } | null

/** The newest time one of these was checked; the archive's answer begins with the newest. */
export const checkedBefore = (
  draft: Draft,
  mark: Mark,
  checked: Checked,
): CheckedClaim | undefined =>
  checked?.claims.find(
    ({ statement, quote }) => statement === mark.statement || quote === quoteOf(draft, mark),
  )

/** "4 of these were checked before", with where and what came of it. */
export function AlreadyChecked({
  checked,
  draft,
  marks,
}: {
  checked: Checked
  draft: Draft
  marks: readonly Mark[]
}) {
  if (!checked) return null
  const known = marks.flatMap((mark) => checkedBefore(draft, mark, checked) ?? [])
  const [newest] = [...known].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <>
      <h3 className="head">Already in the archive</h3>
      {!newest ? (
        <p className="quiet">None of these was checked before.</p>
      ) : (
        <details>
          <summary className="quiet">
            <span className="figures">{known.length.toLocaleString('en')}</span> of these{' '}
            {known.length === 1 ? 'was' : 'were'} checked before. The newest verdict is{' '}
            {sayDistance(new Date(newest.at), new Date(checked.asked))} old.{' '}
            <span className="link">See them</span>
          </summary>
          <ul className="found-list">
            {[...new Set(known)].map((claim) => (
              <li key={`${claim.articleId} ${claim.number}`}>
                <a className="link" href={`/articles/${claim.articleId}/claims/${claim.number}`}>
                  {claim.statement}
                </a>
                <MarkName {...signOf({ ...claim, status: 'settled' })} />
                <span className="faint">
                  {' '}
                  in {claim.articleTitle}
                  {claim.withdrawn && '. A source was withdrawn since'}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
