import { EndsSignOff } from '@/app/(signed-in)/ends-sign-off'
import { Button } from '@/app/ui/button'
import { Form } from '@/app/ui/form'
import type { DeskView, SentenceView } from '@/lib/articles/views'
import { kindNames } from '@/lib/web/words'
import { acceptProposalsAction } from '../../actions/sentence-actions'
import { Hidden } from '../../inspector/frame'
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
      {mayWork && <EndsSignOff article={desk.article} what="A new claim" />}
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
              <Form action={acceptProposalsAction} silent>
                {place}
                <Hidden name="start" value={start} />
                <Hidden name="end" value={end} />
                <Button
                  data-shortcut={at === 0 ? 'p' : undefined}
                  shortcut={at === 0 ? 'p' : undefined}
                >
                  Make it a claim
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayWork && proposals.length > 1 && (
        <Form action={acceptProposalsAction} silent>
          {place}
          <Button data-shortcut="P" shortcut="P">
            Make all {proposals.length}
          </Button>
        </Form>
      )}
    </section>
  )
}
