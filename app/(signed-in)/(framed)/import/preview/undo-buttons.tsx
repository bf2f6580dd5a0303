import { Button } from '@/app/ui/button'
import type { ClaimsAction } from './claims-reducer'

type UndoProps = {
  canUndo: boolean
  canRedo: boolean
  dispatch: (action: ClaimsAction) => void
}

/** Takes back whatever was done in the preview, step by step, and does it again. */
export const UndoButtons = ({ canUndo, canRedo, dispatch }: UndoProps) => (
  <div className="undo-buttons" role="group" aria-label="Changes in the preview">
    <Button
      type="button"
      shortcut="z"
      reason={canUndo ? null : 'There is nothing to take back.'}
      onClick={() => dispatch({ type: 'undo' })}
    >
      Undo
    </Button>
    <Button
      type="button"
      shortcut="Z"
      reason={canRedo ? null : 'There is nothing to do again.'}
      onClick={() => dispatch({ type: 'redo' })}
    >
      Redo
    </Button>
  </div>
)
