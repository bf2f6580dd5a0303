import { type ParagraphChange, paragraphDiff } from '@/lib/text/diff'
import { Diff } from '@/app/ui/diff'
import { addressOf } from '../../../../address'

type TextProps = {
  before: string | null
  after: string
  lang: string
  whole: boolean
  address: string
  against: number
}

/** Runs of paragraphs in which nothing changed are one. */
function runs(paragraphs: readonly ParagraphChange[]) {
  const grouped: ParagraphChange[][] = []
  for (const paragraph of paragraphs) {
    const last = grouped.at(-1)
    if (last?.[0] && !last[0].changed && !paragraph.changed) last.push(paragraph)
    else grouped.push([paragraph])
  }
  return grouped
}

const plain = (text: string, lang: string) =>
  text.split(/\n+/u).map((paragraph, at) => (
    <p key={at} dir="auto" lang={lang}>
      {paragraph}
    </p>
  ))

function Same({
  paragraphs,
  lang,
  whole,
}: {
  paragraphs: readonly ParagraphChange[]
  lang: string
  whole: boolean
}) {
  if (!whole && paragraphs.length > 1)
    return <p className="skipped q3">{paragraphs.length} paragraphs without a change</p>
  return paragraphs.map((paragraph, at) => (
    <p key={at} dir="auto" lang={lang} className={whole ? undefined : 'q2'}>
      {paragraph.changes.map(({ text }) => text).join('')}
    </p>
  ))
}

/** What went and what came, word by word; `before` null = the first draft, shown as it is. */
export function ChangedText({ before, after, lang, whole, address, against }: TextProps) {
  if (before === null) return <div className="changed">{plain(after, lang)}</div>
  const paragraphs = paragraphDiff(before, after)
  const changed = paragraphs.filter((paragraph) => paragraph.changed).length
  return (
    <>
      <p className="q2">
        {changed === 0
          ? 'Only line breaks differ'
          : `${changed} ${changed === 1 ? 'paragraph differs' : 'paragraphs differ'}`}{' '}
        from draft {against}.{' '}
        <a className="link" href={addressOf(address, { with: against, whole: whole ? null : 1 })}>
          {whole ? 'Show only what changed' : 'Show the whole text'}
        </a>
      </p>
      <div className="changed">
        {runs(paragraphs).map((run, at) =>
          run[0]?.changed ? (
            <Diff key={at} pieces={run[0].changes} lang={lang} />
          ) : (
            <Same key={at} paragraphs={run} lang={lang} whole={whole} />
          ),
        )}
      </div>
    </>
  )
}
