import type { Progress } from '@/lib/intake/bring'
import { ProgressBar } from './progress-bar'
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
        <ProgressBar
          words={words}
          done={busy?.done ?? 0}
          of={busy?.of ?? 0}
          cancel={busy ? cancel : null}
        />
      )}
    </div>
  )
}
