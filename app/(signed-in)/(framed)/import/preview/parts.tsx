import { sizeWords } from '@/lib/core/figure'
import type { Reading } from '../reading/reading'

type PartsProps = {
  parts: Reading['parts']
  /** null = nobody can, for the file is no longer here */
  readPart: ((id: string) => void) | null
}

/** What a mail holds besides what was read of it; each can be read instead. */
export function Parts({ parts, readPart }: PartsProps) {
  if (parts.length < 2) return null
  return (
    <>
      <h3 className="head">In this mail</h3>
      <ul className="found-list">
        {parts.map(({ id, name, size, isRead, isReadable }) => (
          <li key={id}>
            <span className="said" dir="auto">
              {name}
            </span>{' '}
            {size > 0 && <span className="faint figures">{sizeWords(size)}</span>}{' '}
            {isRead ? (
              <span className="faint">Read</span>
            ) : isReadable ? (
              <button
                type="button"
                className="link"
                disabled={readPart === null}
                aria-label={`Read this instead: ${name}`}
                onClick={() => readPart?.(id)}
              >
                Read this instead
              </button>
            ) : (
              <span className="faint">Galley cannot read it</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
