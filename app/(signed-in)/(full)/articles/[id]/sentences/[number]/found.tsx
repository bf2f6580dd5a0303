import { PressedTwice } from '@/app/(signed-in)/ends-sign-off'
import { Button } from '@/app/ui/button'
import { Form } from '@/app/ui/form'
import type { DeskView, SentenceView } from '@/lib/articles/views'
import { kindNames } from '@/lib/web/words'
import { acceptProposalsAction } from '../../actions/sentence-actions'
import { Hidden } from '../../inspector/hidden'
import { theProposals } from '../../the-desk'

type FoundProps = { desk: DeskView; sentence: SentenceView; mayWork: boolean }

/** What Galley finds in the sentence: one press makes a claim of it. */
export async function Found({ desk, sentence, mayWork }: FoundProps) {
  const proposals = (await theProposals(desk.article.id)).filter(
    (proposal) => proposal.sentence === sentence.index,
  )
  if (proposals.length === 0) return null
  const place = (
    <>
      <Hidden name="articleId" value={desk.article.id} />
      <Hidden name="revision" value={desk.article.revision.number} />
      <Hidden name="sentence" value={sentence.index} />
    </>
  )
  return (
    <section className="proposals">
      <h2 className="head">
        Found in this sentence<span className="aside figures">{proposals.length}</span>
      </h2>
      <ul>
        {proposals.map(({ start, end, statement, kind, why }, at) => (
          <li key={`${start} ${end} ${at}`}>
            <p dir="auto" lang={desk.article.language}>
              {statement}
            </p>
            <p className="faint small">
              {kindNames[kind]}. {why}
            </p>
            {mayWork && (
              <Press
                article={desk.article}
                label="Make it a claim"
                shortcut={at === 0 ? 'p' : undefined}
              >
                {place}
                <Hidden name="start" value={start} />
                <Hidden name="end" value={end} />
              </Press>
            )}
          </li>
        ))}
      </ul>
      {mayWork && proposals.length > 1 && (
        <Press article={desk.article} label={`Make all ${proposals.length}`} shortcut="P">
          {place}
        </Press>
      )}
    </section>
  )
}

type PressProps = {
  article: DeskView['article']
  label: string
  shortcut: 'p' | 'P' | undefined
  children: React.ReactNode
}

/** A button that makes claims; where that ends a sign-off, its key opens the question and no more. */
function Press({ article, label, shortcut, children }: PressProps) {
  const holds = article.signOff?.valid
  const own = holds ? undefined : shortcut
  return (
    <PressedTwice article={article} label={label} shortcut={shortcut}>
      <Form action={acceptProposalsAction} silent>
        {children}
        <Button data-shortcut={own} shortcut={own}>
          {label}
        </Button>
      </Form>
    </PressedTwice>
  )
}
