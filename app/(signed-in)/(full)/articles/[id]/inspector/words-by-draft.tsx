import { Diff } from '@/app/ui/diff'
import type { ClaimWords } from '@/lib/drafts/queries'
import { wordDiff } from '@/lib/text/diff'
import { typographic } from '@/lib/text/typographic'
import { nearChanges } from '@/app/(signed-in)/(framed)/near-changes'
import type { ClaimProps } from './claim'

const states = {
  same: 'same words',
  moved: 'moved, same words',
  changed: 'changed',
  gone: 'gone',
} as const

type Stretch = { from: number; to: number; words: ClaimWords; before: string | null }

/** Drafts in which nothing happened to it are one line. */
function stretches(drafts: readonly ClaimWords[]): Stretch[] {
  const lines: Stretch[] = []
  for (const words of drafts) {
    const last = lines.at(-1)
    const quiet =
      last &&
      words.quote === last.words.quote &&
      (words.anchor === 'gone') === (last.words.anchor === 'gone')
    if (quiet) last.to = words.revision
    else
      lines.push({
        ...{ from: words.revision, to: words.revision, words },
        before: last && last.words.anchor !== 'gone' ? last.words.quote : null,
      })
  }
  return lines
}

/** The claim's words draft by draft; nothing where there is only one. */
export function WordsByDraft({
  drafts,
  claim,
  article,
}: ClaimProps & { drafts: readonly ClaimWords[] }) {
  if (drafts.length < 2) return null
  return (
    <section id="words-by-draft">
      <h2 className="head">
        Words by draft<span className="aside figures">{drafts.length}</span>
      </h2>
      <dl className="hist">
        {stretches(drafts).map(({ from, to, words, before }) => (
          <div key={from}>
            <dt>
              <a
                className="link figures"
                href={addressIn(
                  article.id,
                  claim.number,
                  from,
                  before === null ? null : words.anchor,
                )}
              >
                {from === to ? `Draft ${from}` : `Drafts ${from} to ${to}`}
              </a>
            </dt>
            <dd lang={article.language} dir="auto">
              <WordsThen words={words} before={before} lang={article.language} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The draft, and in it the claim's own line among what became of all. */
const addressIn = (articleId: string, claim: number, draft: number, anchor: string | null) =>
  `/articles/${articleId}/revisions/${draft}${anchor ? `?fate=${anchor}#c${claim}` : ''}`

function WordsThen({
  words,
  before,
  lang,
}: {
  words: ClaimWords
  before: string | null
  lang: string
}) {
  if (words.anchor === 'gone') return <span className="faint">Its words are gone.</span>
  if (before !== null && before !== words.quote)
    return <Diff pieces={nearChanges(wordDiff(before, words.quote))} />
  return (
    <p className="diff">
      {typographic(words.quote, lang)}
      {before !== null && <span className="faint"> {states[words.anchor]}</span>}
    </p>
  )
}
