import { notFound } from 'next/navigation'
import { Button } from '@/app/ui/button'
import { SelectField } from '@/app/ui/field'
import { TimeText } from '@/app/ui/time-text'
import { getArticle } from '@/lib/articles/desk'
import { listRevisions } from '@/lib/articles/queries'
import { compareRevisions, getRevision } from '@/lib/articles/revisions'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { numberIn, type Search } from '../../../../address'
import { ArticleHead } from '../../article-head'
import { ChangedText } from './changed-text'
import { Fates } from './fates'

export const metadata = { title: 'Draft' }

type DraftProps = { params: Promise<{ id: string; number: string }>; searchParams: Search }

/** One draft beside an earlier one, by default the one before it. */
export default async function DraftPage({ params, searchParams }: DraftProps) {
  const viewer = await getViewer()
  const { id, number: asked } = await params
  const search = await searchParams
  const article = await orNotFound(getArticle(viewer, id))
  const number = numberIn({ asked }, 'asked') ?? notFound()
  const drafts = await listRevisions(viewer, article.id)
  const against = Math.min(numberIn(search, 'with') ?? number - 1, number - 1)
  const draft = await orNotFound(getRevision(viewer, article.id, number))
  const compared =
    against >= 1 ? await orNotFound(compareRevisions(viewer, article.id, against, number)) : null
  return (
    <main id="main" tabIndex={-1} className="plain">
      <ArticleHead article={article} here="revisions" />
      <div className="cols">
        <div>
          <h2 className="head">
            Draft {number}
            <span className="aside">
              {draft.createdBy.name}, <TimeText at={draft.createdAt} zone={viewer.timeZone} form="full" />
            </span>
          </h2>
          {draft.note && <p className="q2">{draft.note}</p>}
          <ChangedText
            before={compared?.from.text ?? null}
            after={draft.text}
            lang={article.language}
            whole={search.whole === '1'}
            address={`/articles/${article.id}/revisions/${number}`}
            against={against}
          />
        </div>
        <aside>
          {compared && (
            <Fates
              claims={compared.claims}
              desk={`/articles/${article.id}`}
              newest={number === article.revision.number}
            />
          )}
          {number > 2 && (
            <Against
              drafts={drafts.map((one) => one.number).filter((one) => one < number)}
              against={against}
            />
          )}
          <p>
            <a className="link" href={`/articles/${article.id}/revisions`}>
              All drafts
            </a>
          </p>
        </aside>
      </div>
    </main>
  )
}

function Against({ drafts, against }: { drafts: readonly number[]; against: number }) {
  const choices = drafts.toReversed().map((one) => ({ value: String(one), label: `Draft ${one}` }))
  return (
    <form className="tools">
      <SelectField name="with" label="Compare with" choices={choices} defaultValue={String(against)} />
      <Button>Compare</Button>
    </form>
  )
}
