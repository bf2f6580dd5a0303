import { Diff } from '@/app/ui/diff'
import type { ChangedParagraph } from '@/lib/text/changed-paragraphs'

/** Runs of paragraphs in which nothing changed are one. */
function runs(paragraphs: readonly ChangedParagraph[]) {
  const grouped: ChangedParagraph[][] = []
  for (const paragraph of paragraphs) {
    const last = grouped.at(-1)
    if (last?.[0]?.kind === 'same' && paragraph.kind === 'same') last.push(paragraph)
    else grouped.push([paragraph])
  }
  return grouped
}

const textOf = ({ changes }: ChangedParagraph) => changes.map(({ text }) => text).join('')

type SameProps = { paragraphs: readonly ChangedParagraph[]; lang: string; whole: boolean }

function Same({ paragraphs, lang, whole }: SameProps) {
  if (!whole && paragraphs.length > 1)
    return <p className="skipped faint">{paragraphs.length} paragraphs without a change</p>
  return paragraphs.map((paragraph, at) => (
    <p key={at} dir="auto" lang={lang} className={whole ? undefined : 'quiet'}>
      {textOf(paragraph)}
    </p>
  ))
}

const moves = {
  movedHere: 'Moved here, same words',
  movedAway: 'Moved from here to another place',
} as const

function Moved({ paragraph, lang }: { paragraph: ChangedParagraph; lang: string }) {
  const { kind } = paragraph
  if (kind !== 'movedHere' && kind !== 'movedAway') return null
  return (
    <div className="moved">
      <p className="skipped faint">{moves[kind]}</p>
      <p dir="auto" lang={lang} className={kind === 'movedAway' ? 'faint' : undefined}>
        {textOf(paragraph)}
      </p>
    </div>
  )
}

type TextProps = { paragraphs: readonly ChangedParagraph[]; lang: string; whole: boolean }

/** What went and what came, word by word. */
export function ChangedText({ paragraphs, lang, whole }: TextProps) {
  return (
    <div className="changed">
      {runs(paragraphs).map((run, at) => {
        const [first] = run
        if (!first || first.kind === 'same')
          return <Same key={at} paragraphs={run} lang={lang} whole={whole} />
        if (first.kind === 'movedHere' || first.kind === 'movedAway')
          return <Moved key={at} paragraph={first} lang={lang} />
        return <Diff key={at} pieces={first.changes} lang={lang} />
      })}
    </div>
  )
}

/** The first draft, which nothing came before. */
export const WholeText = ({ text, lang }: { text: string; lang: string }) => (
  <div className="changed">
    {text.split(/\n+/u).map((paragraph, at) => (
      <p key={at} dir="auto" lang={lang}>
        {paragraph}
      </p>
    ))}
  </div>
)

/** "2 paragraphs differ, 1 moved" */
export function differenceWords(paragraphs: readonly ChangedParagraph[]): string {
  const moved = paragraphs.filter(({ kind }) => kind === 'movedHere').length
  const others = paragraphs.filter(
    ({ kind }) => !['same', 'movedHere', 'movedAway'].includes(kind),
  ).length
  if (moved + others === 0) return 'Only line breaks differ'
  const parts = [
    others > 0 && `${others} ${others === 1 ? 'paragraph differs' : 'paragraphs differ'}`,
    moved > 0 && `${moved} moved`,
  ]
  return parts.filter(Boolean).join(', ')
}
