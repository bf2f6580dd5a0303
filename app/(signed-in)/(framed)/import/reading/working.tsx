import type { Progress } from '@/lib/intake/bring'
import { progressWords } from './reading'

type WorkingProps = { busy: Progress | null; saving: boolean; cancel: () => void }

const stepWords = {
  waiting: 'Waiting for another import',
  fetching: 'Fetching the page',
  reading: 'Reading the text',
  recognising: 'Reading pictures by text recognition',
  finding: 'Finding claims',
} as const

/** What is under way and how far it is; a bar that only moves where nobody knows how long it takes. */
export function Working({ busy, saving, cancel }: WorkingProps) {
  const words = busy ? progressWords(busy) : 'Saving the article'
  return (
    <div>
      {/* said once a step; the numbers change too often to be read out */}
      <p className="screen-reader" role="status">
        {busy ? stepWords[busy.step] : saving ? words : ''}
      </p>
      {(busy ?? saving) && (
        <div className="bar-of">
          <label className="figures" htmlFor="progress">
            {words}
          </label>
          <progress
            id="progress"
            {...(busy && busy.of > 0 ? { max: busy.of, value: busy.done } : {})}
          />
          {busy && (
            <button type="button" className="button" onClick={cancel}>
              Cancel
            </button>
          )}
        </div>
      )}
    </div>
  )
}
