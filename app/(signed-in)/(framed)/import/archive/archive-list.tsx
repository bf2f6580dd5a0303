import { Button } from '@/app/ui/button'
import { sizeWords } from '@/lib/core/figure'
import {
  type Archive,
  type ArchiveFile,
  comingOf,
  madeOf,
  readableOf,
  unreadableOf,
} from './archive'

type Does = {
  tick: (name: string) => void
  tickAll: (on: boolean) => void
  preview: (name: string) => void
  bring: () => void
}
type ListProps = Does & { archive: Archive; busy: boolean }

const counted = (n: number, singular: string) =>
  `${n.toLocaleString('en')} ${singular}${n === 1 ? '' : 's'}`

/** What is in a .zip: which of it comes in, each for itself, and what became of it. */
export function ArchiveList({ archive, busy, ...does }: ListProps) {
  const [readable, unreadable] = [readableOf(archive), unreadableOf(archive)]
  return (
    <>
      <Head archive={archive} busy={busy} {...does} />
      <div className="archive-body">
        {readable.length > 1 && <TickAll tickAll={does.tickAll} />}
        <ul className="ticks" aria-label="Articles in the archive">
          {readable.map((file) => (
            <Row key={file.name} file={file} busy={busy} {...does} />
          ))}
        </ul>
        <Unreadable files={unreadable} />
        {archive.passedOver > 0 && (
          <p className="quiet figures">
            {counted(archive.passedOver, 'file')} that{' '}
            {archive.passedOver === 1 ? 'a program' : 'programs'} put there{' '}
            {archive.passedOver === 1 ? 'is' : 'are'} passed over.
          </p>
        )}
      </div>
    </>
  )
}

function Head({ archive, busy, bring }: Pick<ListProps, 'archive' | 'busy' | 'bring'>) {
  const [made, coming] = [madeOf(archive).length, comingOf(archive).length]
  const all = readableOf(archive).length
  return (
    <header>
      <h2>
        <b className="figures">{all.toLocaleString('en')}</b> {all === 1 ? 'article' : 'articles'}{' '}
        in <span dir="auto">{archive.file.name}</span>
        {made > 0 && `, ${made.toLocaleString('en')} imported`}
      </h2>
      <p className="quiet">
        Each becomes an article of its own, with the claims that are found in it. Headline, author
        and date are what each file says; desk, deadline, depth and language are those in the form.
      </p>
      <div className="act">
        <Button
          type="button"
          kind="primary"
          reason={
            busy ? 'Wait until this is done.' : coming === 0 ? 'No file to import is ticked.' : null
          }
          onClick={bring}
        >
          Import {coming > 0 ? counted(coming, 'article') : 'articles'}
        </Button>
        {made > 0 && (
          <a className="button" href="/articles">
            See the articles
          </a>
        )}
      </div>
    </header>
  )
}

const TickAll = ({ tickAll }: Pick<Does, 'tickAll'>) => (
  <p className="tickall">
    <button type="button" className="button plain" onClick={() => tickAll(true)}>
      Tick all
    </button>
    <button type="button" className="button plain" onClick={() => tickAll(false)}>
      Untick all
    </button>
  </p>
)

type RowProps = { file: ArchiveFile; busy: boolean } & Pick<Does, 'tick' | 'preview'>

function Row({ file, busy, tick, preview }: RowProps) {
  const { name, size, outcome, isPicture } = file
  const isMade = outcome !== null && !('problem' in outcome)
  return (
    <li>
      {isMade ? (
        <span className="tick">
          <span className="statement" dir="auto">
            {name}
          </span>
        </span>
      ) : (
        <label className="tick">
          <input type="checkbox" checked={file.ticked} onChange={() => tick(name)} />
          <span className="statement" dir="auto">
            {name}
          </span>
        </label>
      )}
      <span className="faint figures">
        {sizeWords(size)}
        {isPicture && ', read by text recognition'}{' '}
        {!isMade && (
          <button
            type="button"
            className="link"
            disabled={busy}
            aria-label={`Preview: ${name}`}
            onClick={() => preview(name)}
          >
            Preview
          </button>
        )}
      </span>
      {outcome && <Became outcome={outcome} />}
    </li>
  )
}

function Became({ outcome }: { outcome: NonNullable<ArchiveFile['outcome']> }) {
  if ('problem' in outcome) return <p className="became error">Not imported: {outcome.problem}</p>
  if ('saved' in outcome) return <p className="became">Imported from its preview.</p>
  const { articleId, title, claims, remarks } = outcome
  return (
    <div className="became">
      <p>
        Imported as{' '}
        <a className="link" dir="auto" href={`/articles/${articleId}`}>
          {title}
        </a>
        , {claims === 0 ? 'no claims' : counted(claims, 'claim')} found.
      </p>
      {remarks.map((remark) => (
        <p key={remark} className="quiet">
          {remark}
        </p>
      ))}
    </div>
  )
}

function Unreadable({ files }: { files: readonly ArchiveFile[] }) {
  if (files.length === 0) return null
  return (
    <>
      <h3 className="head">Cannot be imported</h3>
      <ul className="found-list">
        {files.map(({ name, problem }) => (
          <li key={name}>
            <span dir="auto">{name}</span> <span className="faint">{problem}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
