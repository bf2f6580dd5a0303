import { Button } from '@/app/ui/button'
import type { ClaimsAction } from './claims-reducer'
import type { ClaimsState } from './claims-state'

type UndoProps = { state: ClaimsState; dispatch: (action: ClaimsAction) => void }

/** Takes back whatever was done in the preview, step by step, and does it again. */
export const UndoButtons = ({ state, dispatch }: UndoProps) => (
  <div className="undo-buttons" role="group" aria-label="Changes in the preview">
    <Button
      type="button"
      shortcut="z"
      reason={state.past.length === 0 ? 'There is nothing to take back.' : null}
      onClick={() => dispatch({ type: 'undo' })}
    >
      Undo
    </Button>
    <Button
      type="button"
      shortcut="Z"
      reason={state.future.length === 0 ? 'There is nothing to do again.' : null}
      onClick={() => dispatch({ type: 'redo' })}
    >
      Redo
    </Button>
  </div>
)
