import type { Metadata } from 'next'
import { Empty, Pager } from '@/app/ui/say'
import { auditFilters } from '@/lib/audit/types'
import { listAudit } from '@/lib/audit/queries'
import { Refused } from '@/lib/core/errors'
import { listUsers } from '@/lib/people/queries'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { addressOf, choiceIn, cursorIn, type Search, wordsIn } from '../address'
import { EntryTable } from './entry-table'
import { Filters } from './filters'

export const metadata: Metadata = { title: 'Audit' }

/** A day as a date field sends it; anything else is as if it were not there. */
const dayIn = (search: Awaited<Search>, name: string) => {
  const day = wordsIn(search, name, 10)
  return day && /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined
}

export default async function AuditPage({ searchParams }: { searchParams: Search }) {
  const viewer = await getViewer()
  const search = await searchParams
  const users = await orNotFound(listUsers(viewer))
  const wanted = {
    type: choiceIn(search, 'type', auditFilters),
    actor: choiceIn(
      search,
      'actor',
      users.map(({ id }) => id),
    ),
    from: dayIn(search, 'from'),
    to: dayIn(search, 'to'),
  }
  const cursor = cursorIn(search, ['time', 'text'])
  // what is asked the wrong way round holds nothing, and the page says so
  const page = await orNotFound(listAudit(viewer, { ...wanted, cursor })).catch(
    (error: unknown) => {
      if (error instanceof Refused) return { items: [], nextCursor: null, why: error.message }
      throw error
    },
  )
  return (
    <main id="main" tabIndex={-1} className="plain">
      <h1>Audit</h1>
      <p className="intro">
        Who signed in, what was refused, and what was done to people, passwords, tokens, policy and
        sources, and which reports went out as files. What articles and claims went through is in
        their own histories.
      </p>
      <Filters wanted={wanted} users={users} />
      {page.items.length === 0 ? (
        <Nothing
          why={'why' in page ? page.why : null}
          asked={Object.values(wanted).some(Boolean)}
        />
      ) : (
        <EntryTable entries={page.items} zone={viewer.timeZone} />
      )}
      <Pager
        shown={page.items.length === 1 ? '1 entry' : `${page.items.length} entries, newest first`}
        previous={cursor && addressOf('/audit', wanted)}
        next={page.nextCursor && addressOf('/audit', { ...wanted, cursor: page.nextCursor })}
      />
    </main>
  )
}

function Nothing({ why, asked }: { why: string | null; asked: boolean }) {
  if (!asked) return <Empty>Nothing has happened yet that this page tells of.</Empty>
  return (
    <Empty
      action={
        <a className="button" href="/audit">
          Show everything
        </a>
      }
    >
      {why ?? 'Nothing of this kind happened in this time.'}
    </Empty>
  )
}
