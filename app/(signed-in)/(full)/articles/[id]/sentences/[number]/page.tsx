import { EndsSignOff, PressedTwice } from '@/app/(signed-in)/ends-sign-off'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { Button } from '@/app/ui/button'
import { SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { LineOf } from '@/app/ui/proof/line-of'
import type { DeskView, SentenceView } from '@/lib/articles/views'
import { may } from '@/lib/auth/permissions'
import { typographic } from '@/lib/text/typographic'
import { getViewer } from '@/lib/web/viewer'
import { choicesOf, dismissalNames } from '@/lib/web/words'
import { createClaimAction } from '../../actions/claim-actions'
import { dismissAction, undoDismissalAction } from '../../actions/sentence-actions'
import { InspectorFrame } from '../../inspector/frame'
import { Hidden } from '../../inspector/hidden'
import { theDesk } from '../../the-desk'
import { Facts } from './facts'
import { Found } from './found'
import { Holds } from './holds'

type SentencePageProps = { params: Promise<{ id: string; number: string }> }

const states = {
  open: 'Not accounted for',
  dismissed: 'Nothing to check',
  claimed: 'Holds a claim',
} as const

/** A sentence: claim it whole, or say why there is nothing to check. */
export default async function SentencePage({ params }: SentencePageProps) {
  const { id, number } = await params
  const desk = await theDesk(id)
  const sentence = desk.article.sentenceList[Number(number) - 1]
  if (!sentence) notFound()
  const mayWork = may(await getViewer(), 'sentence.dismiss') && desk.article.stage !== 'archived'
  const text = desk.article.revision.text.slice(sentence.start, sentence.end)
  return (
    <InspectorFrame
      label={`Sentence ${number}`}
      id={`S${number}`}
      head={<Head number={number} state={sentence.state} />}
    >
      <section className="inspector-part">
        <p className="quote" dir="auto" lang={desk.article.language}>
          {typographic(text, desk.article.language)}
        </p>
        <Reason sentence={sentence} />
        <Holds desk={desk} sentence={sentence} />
        {mayWork ? <Account desk={desk} sentence={sentence} /> : null}
      </section>
      {(sentence.state === 'claimed' || desk.article.depth === 'essentials') && (
        <Facts
          article={desk.article}
          asideKey={sentence.state === 'open' ? undefined : 'x'}
          facts={desk.article.facts.filter((fact) => fact.sentence === sentence.index)}
          mayWork={mayWork}
        />
      )}
      {sentence.state === 'open' && (
        <Suspense fallback={null}>
          <Found desk={desk} sentence={sentence} mayWork={mayWork} />
        </Suspense>
      )}
    </InspectorFrame>
  )
}

const Head = ({ number, state }: { number: string; state: SentenceView['state'] }) => (
  <>
    <span>
      <LineOf claim={`s${number}`} />
    </span>
    <span>{states[state]}</span>
  </>
)

function Reason({ sentence }: { sentence: SentenceView }) {
  if (sentence.state === 'claimed')
    return <p className="state">It holds a claim, so it is accounted for.</p>
  if (sentence.state === 'open')
    return <p className="state">Nobody has said yet whether something here is to be checked.</p>
  return (
    <p className="state">
      {dismissalNames[(sentence.reason ?? 'noClaim') as keyof typeof dismissalNames]}
      {sentence.dismissedBy && `, says ${sentence.dismissedBy.name}`}.
    </p>
  )
}

function Account({ desk: { article }, sentence }: { desk: DeskView; sentence: SentenceView }) {
  const place = (
    <>
      <Hidden name="articleId" value={article.id} />
      <Hidden name="revision" value={article.revision.number} />
      <Hidden name="sentence" value={sentence.index} />
    </>
  )
  const atOnce = article.signOff?.valid ? undefined : 'c'
  return (
    <>
      {sentence.state === 'dismissed' && (
        <PressedTwice article={article} label="Take back">
          <Form action={undoDismissalAction} silent>
            {place}
            <Button>Take back the dismissal</Button>
          </Form>
        </PressedTwice>
      )}
      <PressedTwice article={article} label="Claim it" shortcut="c">
        <Form action={createClaimAction} silent>
          <Hidden name="articleId" value={article.id} />
          <Hidden name="start" value={sentence.start} />
          <Hidden name="end" value={sentence.end} />
          <div className="act">
            <Button
              kind={sentence.state === 'open' ? 'primary' : undefined}
              data-shortcut={atOnce}
              shortcut={atOnce}
            >
              Make it a claim
            </Button>
          </div>
        </Form>
      </PressedTwice>
      {sentence.state === 'open' && (
        <Form action={dismissAction} silent>
          {place}
          <div className="tools">
            <SelectField
              name="reason"
              label="Or there is nothing to check"
              prompt="Choose why"
              choices={choicesOf(dismissalNames)}
              data-shortcut="x"
            />
            <Button shortcut="x">Nothing to check</Button>
          </div>
          <EndsSignOff article={article} />
        </Form>
      )}
    </>
  )
}
