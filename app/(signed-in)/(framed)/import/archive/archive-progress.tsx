import { ProgressBar } from '../reading/progress-bar'
import type { Bringing } from './use-archive'

type ProgressProps = { busy: Bringing | null; cancel: () => void }

/** Which file of the archive is being brought in. */
export function ArchiveProgress({ busy, cancel }: ProgressProps) {
  return (
    <div>
      <p className="screen-reader" role="status">
        {busy ? (busy.of > 0 ? 'Importing the articles' : 'Opening the archive') : ''}
      </p>
      {busy && (
        <ProgressBar
          words={
            busy.of > 0
              ? `Importing ${Math.min(busy.done + 1, busy.of).toLocaleString('en')} of ${busy.of.toLocaleString('en')}: ${busy.name}`
              : 'Opening the archive'
          }
          done={busy.done}
          of={busy.of}
          cancel={cancel}
        />
      )}
    </div>
  )
}
