import { Proof } from '@/app/ui/proof/proof'
import { ProofBehaviour } from '@/app/ui/proof/proof-behaviour'
import { TimeText } from '@/app/ui/time-text'
import { missingIn } from '@/lib/articles/desk-stretch'
import { beginsWithHeadline } from '@/lib/intake/headed'
import type { DeskView } from '@/lib/articles/views'
import type { Viewer } from '@/lib/auth/identify'
import { nextTurn } from '@/lib/core/turn'
import { may } from '@/lib/auth/permissions'
import { endOf } from '@/app/(signed-in)/ends-sign-off'
import { proofClaims } from './desk-model'
import { offsetLookedAt } from './looked-at'
import { Marking } from './marking'

type SheetProps = { desk: DeskView; viewer: Viewer; base: string }

/** The paper in the middle: the slug, the headline, and every word of the draft. */
export async function ProofSheet({ desk, viewer, base }: SheetProps) {
  await nextTurn()
  const { article } = desk
  const { revision } = article
  const claims = proofClaims(desk.claims)
  const byline = [article.byline, article.desk].filter(Boolean).join(', ')
  // printed once: where the text begins with it, the text prints it, with its claims
  const headlineClass = beginsWithHeadline(revision.text, article.blocks, article.title)
    ? 'screen-reader'
    : undefined
  return (
    <main className="sheet" id="proof" tabIndex={-1}>
      <div className="strip">
        <div className="page" data-page="">
          <p className="slug">
            <span>Galley {article.id.slice(-6)}</span>
            <span>Draft {revision.number}</span>
            <span className="slug-extra">
              Text frozen <TimeText at={revision.createdAt} zone={viewer.timeZone} form="full" />
            </span>
            <span className="end slug-extra figures">
              {revision.text.length.toLocaleString('en-GB')} characters
            </span>
          </p>
          {/* the headline says which way both run */}
          <header dir="auto" lang={article.language}>
            <h1 className={headlineClass}>{article.title}</h1>
            <p className="byline">
              <bdi lang={byline ? undefined : 'en'}>{byline || 'No author named.'}</bdi>
            </p>
          </header>
          <Proof
            text={revision.text}
            blocks={article.blocks}
            language={article.language}
            claims={claims}
            sentences={article.sentenceList}
            facts={missingIn(article.facts)}
            base={base}
            looked={await offsetLookedAt(desk)}
          />
          <ProofBehaviour />
          {may(viewer, 'claim.create') && article.stage !== 'archived' && (
            <Marking
              articleId={article.id}
              revision={revision.number}
              base={base}
              ends={endOf(article)}
            />
          )}
        </div>
      </div>
    </main>
  )
}
