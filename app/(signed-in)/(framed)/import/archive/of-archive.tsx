import { ArchiveList } from './archive-list'
import type { useArchiveInForm } from './use-archive-in-form'

type OfArchiveProps = {
  archive: ReturnType<typeof useArchiveInForm>
  /** something else is read or saved */
  busy: boolean
  preview: (name: string) => void
  /** the preview */
  children: React.ReactNode
}

/** The files of an open archive, or the preview of one of them with the way back. */
export function OfArchive({ archive, busy, preview, children }: OfArchiveProps) {
  const { held, isListed } = archive
  if (!held) return children
  if (!isListed)
    return (
      <>
        <p className="of-archive">
          <button type="button" className="link" onClick={archive.back}>
            Back to the files in {held.file.name}
          </button>
          {held.looked !== null && (
            <span className="faint" dir="auto">
              {held.looked}
            </span>
          )}
        </p>
        {children}
      </>
    )
  return (
    <ArchiveList
      archive={held}
      busy={busy || archive.busy !== null}
      tick={archive.tick}
      tickAll={archive.tickAll}
      preview={preview}
      bring={archive.bring}
    />
  )
}
