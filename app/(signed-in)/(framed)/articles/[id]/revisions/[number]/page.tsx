import '@/app/(signed-in)/(framed)/articles/[id]/revisions/drafts.css'
import { notFound } from 'next/navigation'
import { TimeText } from '@/app/ui/time-text'
import { type Fate, fates } from '@/lib/drafts/fates'
import { getArticleHead, listRevisions } from '@/lib/articles/queries'
import { compareDrafts } from '@/lib/drafts/compare'
import { getRevision } from '@/lib/drafts/queries'
import { listBroughtAnswers } from '@/lib/returned/queries'
import type { ChangedParagraph } from '@/lib/text/changed-paragraphs'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { addressOf, choiceIn, numberIn, type Search } from '@/app/(signed-in)/(framed)/address'
import { ArticleHead } from '../../article-head'
import { Picker } from '../picker'
import { Answers } from './answers'
import { ChangedText, differenceWords, WholeText } from './changed-text'
import { Fates } from './fates'

export const metadata = { title: 'Draft' }

type DraftProps = { params: Promise<{ id: string; number: string }>; searchParams: Search }

/** One draft beside an earlier one, by default the one before it. */
export default async function DraftPage({ params, searchParams }: DraftProps) {
  const viewer = await getViewer()
  const { id, number: asked } = await params
  const search = await searchParams
  const article = await orNotFound(getArticleHead(viewer, id))
  const number = numberIn({ asked }, 'asked') ?? notFound()
  const drafts = await listRevisions(viewer, article.id)
  const against = Math.min(numberIn(search, 'with') ?? number - 1, number - 1)
  const compared =
    against >= 1 ? await orNotFound(compareDrafts(viewer, article.id, against, number)) : null
  const first = compared ? null : await orNotFound(getRevision(viewer, article.id, number))
  const draft = compared?.draft ?? first ?? notFound()
  const path = `/articles/${article.id}/revisions`
  const whole = search.whole === '1'
  const fate = choiceIn(search, 'fate', fates)
  const addressFor = (asking: { fate?: Fate | null; from?: number; whole?: 1 | null }) =>
    addressOf(`${path}/${number}`, { with: against, whole: whole ? 1 : null, fate, ...asking })
  return (
    <main id="main" tabIndex={-1} className="plain">
      <ArticleHead article={article} here="revisions" />
      <div className="drafthead">
        <h2 className="head">
          Draft {number}
          {compared && ` beside draft ${against}`}
          <span className="aside">
            {draft.createdBy.name},{' '}
            <TimeText at={draft.createdAt} zone={viewer.timeZone} form="full" />
          </span>
        </h2>
        {draft.note && <p className="quiet">{draft.note}</p>}
        <Picker
          path={path}
          drafts={drafts.map((draft) => draft.number)}
          from={Math.max(1, against)}
          to={number}
        />
        <p>
          <a className="link" href={path}>
            All drafts
          </a>
        </p>
      </div>
      <Answers
        answers={await listBroughtAnswers(viewer, article.id, number)}
        desk={`/articles/${article.id}`}
      />
      {compared ? (
        <div className="cols draft-cols">
          <div>
            <Difference
              paragraphs={compared.paragraphs}
              lang={article.language}
              whole={whole}
              turn={addressFor({ whole: whole ? null : 1 })}
            />
          </div>
          <aside>
            <Fates
              claims={compared.claims}
              desk={`/articles/${article.id}`}
              filter={fate}
              from={numberIn(search, 'from') ?? 0}
              addressFor={(chosen, from) => addressFor({ fate: chosen, ...(from && { from }) })}
            />
          </aside>
        </div>
      ) : (
        <WholeText text={first?.text ?? ''} lang={article.language} />
      )}
    </main>
  )
}

type DifferenceProps = {
  paragraphs: readonly ChangedParagraph[]
  lang: string
  whole: boolean
  turn: string
}

function Difference({ paragraphs, lang, whole, turn }: DifferenceProps) {
  return (
    <>
      <p className="quiet">
        {differenceWords(paragraphs)}.{' '}
        <a className="link" href={turn}>
          {whole ? 'Show only what changed' : 'Show the whole text'}
        </a>
      </p>
      <ChangedText paragraphs={paragraphs} lang={lang} whole={whole} />
    </>
  )
}
