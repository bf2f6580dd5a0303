import { Button } from '@/app/ui/button'
import { SelectField } from '@/app/ui/field'
import { KeyLineBar, KeySheet } from '@/app/ui/key-sheet'
import { Empty, Pager } from '@/app/ui/say'
import { listArticles, listDesks } from '@/lib/articles/queries'
import { stages } from '@/lib/articles/schema'
import { may } from '@/lib/auth/permissions'
import { getViewer } from '@/lib/web/viewer'
import { choicesOf, stageNames } from '@/lib/web/words'
import { addressOf, choiceIn, cursorIn, type Search, wordsIn } from '../address'
import { FindField } from '../find-field'
import { RowKeys } from '../row-keys'
import { ArticleTable } from './article-table'

export const metadata = { title: 'Articles' }

const keys = [
  { keys: ['j', 'k'], does: 'next, previous article' },
  { keys: ['↵'], does: 'open desk' },
  { keys: ['r'], does: 'report' },
]

export default async function Articles({ searchParams }: { searchParams: Search }) {
  const viewer = await getViewer()
  const search = await searchParams
  const wanted = {
    q: wordsIn(search, 'q'),
    stage: choiceIn(search, 'stage', stages),
    desk: wordsIn(search, 'desk', 100),
  }
  const cursor = cursorIn(search, ['text'])
  const [page, desks] = await Promise.all([
    listArticles(viewer, { ...wanted, cursor }),
    listDesks(),
  ])
  const narrowed = Boolean(wanted.q ?? wanted.stage ?? wanted.desk)
  return (
    <>
      <main id="main" tabIndex={-1} className="plain">
        <h1>Articles</h1>
        <form className="tools" role="search" aria-label="Narrow the list">
          <FindField label="Words of headline, author or desk" value={wanted.q} />
          <SelectField
            name="stage"
            label="Stage"
            defaultValue={wanted.stage ?? ''}
            choices={[{ value: '', label: 'Every stage' }, ...choicesOf(stageNames)]}
          />
          {desks.length > 0 && (
            <SelectField
              name="desk"
              label="Desk"
              defaultValue={wanted.desk ?? ''}
              choices={[
                { value: '', label: 'Every desk' },
                ...desks.map((desk) => ({ value: desk, label: desk })),
              ]}
            />
          )}
          <Button>Show</Button>
          {narrowed && (
            <a className="button plain" href="/articles">
              Show all
            </a>
          )}
        </form>
        {page.items.length === 0 ? (
          <NoArticles narrowed={narrowed} mayImport={may(viewer, 'article.import')} />
        ) : (
          <ArticleTable articles={page.items} viewer={viewer} />
        )}
        <Pager
          shown={
            page.items.length === 1 ? '1 article' : `${page.items.length} articles, newest first`
          }
          previous={cursor && addressOf('/articles', wanted)}
          next={page.nextCursor && addressOf('/articles', { ...wanted, cursor: page.nextCursor })}
        />
      </main>
      <KeyLineBar lines={keys} />
      <KeySheet lines={keys} />
      <RowKeys />
    </>
  )
}

function NoArticles({ narrowed, mayImport }: { narrowed: boolean; mayImport: boolean }) {
  if (narrowed)
    return (
      <Empty
        action={
          <a className="button" href="/articles">
            Show all articles
          </a>
        }
      >
        No article is like that. Try fewer words, or another stage.
      </Empty>
    )
  const action = mayImport ? (
    <a className="button primary" href="/import">
      Import an article
    </a>
  ) : undefined
  return (
    <Empty action={action}>
      There are no articles yet. The first one starts with its text: paste it, or choose a file.
    </Empty>
  )
}
