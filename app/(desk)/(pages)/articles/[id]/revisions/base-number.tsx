'use client'

import { useAnswer } from '@/app/ui/form'

type BaseProps = { articleId: string; latest: number }

/** The draft the new text was written on top of; after a colleague was first, theirs. */
export function BaseNumber({ articleId, latest }: BaseProps) {
  const answer = useAnswer()
  const base = answer?.ok === false ? (answer.values.baseNumber ?? latest) : latest
  return (
    <>
      <input key={base} type="hidden" name="baseNumber" value={base} />
      {Number(base) !== latest && (
        <p className="say">
          <a
            className="link"
            href={`/articles/${articleId}/revisions/${base}`}
            target="_blank"
            rel="noreferrer"
          >
            See what draft {base} changed
          </a>{' '}
          in a new tab. If you send your text now, it replaces draft {base}.
        </p>
      )}
    </>
  )
}
