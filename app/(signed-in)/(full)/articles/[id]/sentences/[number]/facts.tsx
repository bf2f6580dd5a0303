import { EndsSignOff, PressedTwice } from '@/app/(signed-in)/ends-sign-off'
import { Button } from '@/app/ui/button'
import { ChoiceError, SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { ArticleView, FactView } from '@/lib/articles/views'
import { choicesOf, dismissalNames, factNames } from '@/lib/web/words'
import { createClaimAction } from '../../actions/claim-actions'
import { setAsideAction, takeUpAction } from '../../actions/sentence-actions'
import { Hidden } from '../../inspector/hidden'

type FactsProps = {
  article: ArticleView
  facts: readonly FactView[]
  mayWork: boolean
  /** none where the key is that of the whole sentence */
  asideKey: 'x' | undefined
}

/** What the sentence says in no claim, each to be claimed or set aside; and what was set aside, to be taken back up. */
export function Facts({ article, facts, mayWork, asideKey }: FactsProps) {
  const open = facts.filter(({ state }) => state === 'open')
  const aside = facts.filter(({ setAsideBy }) => setAsideBy)
  if (open.length + aside.length === 0) return null
  return (
    <section className="inspector-part" aria-label="In no claim">
      {open.length > 0 && <h2 className="head">Not in any claim</h2>}
      <ul className="in-no-claim">
        {open.map((fact) => (
          <li key={fact.start}>
            <Words fact={fact} lang={article.language} />
            {mayWork && <Claim article={article} fact={fact} />}
          </li>
        ))}
      </ul>
      {mayWork && open.length > 0 && (
        <SetAside article={article} facts={open} asideKey={asideKey} />
      )}
      {aside.map((fact) => (
        <Aside key={fact.start} article={article} fact={fact} mayWork={mayWork} />
      ))}
    </section>
  )
}

const Words = ({ fact, lang }: { fact: FactView; lang: string }) => (
  <span>
    <b lang={lang} dir="auto">
      {fact.text}
    </b>{' '}
    <span className="faint">{factNames[fact.kind]}</span>
  </span>
)

type One = { article: ArticleView; fact: FactView }

const Claim = ({ article, fact }: One) => (
  <PressedTwice article={article} label="Claim it">
    <Form action={createClaimAction} silent>
      <Hidden name="articleId" value={article.id} />
      <Hidden name="revision" value={article.revision.number} />
      <Hidden name="start" value={fact.start} />
      <Hidden name="end" value={fact.end} />
      <Button aria-label={`Make ${fact.text} a claim`}>Make it a claim</Button>
    </Form>
  </PressedTwice>
)

const Place = ({ article, facts }: { article: ArticleView; facts: readonly FactView[] }) => (
  <>
    <Hidden name="articleId" value={article.id} />
    <Hidden name="revision" value={article.revision.number} />
    {facts.map(({ start, end }) => (
      <Hidden key={start} name="fact" value={`${start} ${end}`} />
    ))}
  </>
)

function SetAside({ article, facts, asideKey }: Omit<FactsProps, 'mayWork'>) {
  return (
    <Form action={setAsideAction} silent>
      <Hidden name="articleId" value={article.id} />
      <Hidden name="revision" value={article.revision.number} />
      {facts.length > 1 && (
        <fieldset className="checks">
          <legend className="faint">Which need no claim</legend>
          {facts.map(({ start, end, text }, at) => (
            <label key={start}>
              <input
                type="checkbox"
                name="fact"
                value={`${start} ${end}`}
                data-shortcut={at === 0 ? asideKey : undefined}
              />{' '}
              <span lang={article.language}>{text}</span>
            </label>
          ))}
          <ChoiceError name="facts" />
        </fieldset>
      )}
      {facts.length === 1 && <Hidden name="fact" value={`${facts[0]?.start} ${facts[0]?.end}`} />}
      <div className="tools">
        <SelectField
          name="reason"
          label="Why it needs no claim"
          prompt="Choose why"
          choices={choicesOf(dismissalNames)}
          data-shortcut={facts.length === 1 ? asideKey : undefined}
        />
        <Button shortcut={asideKey}>Set aside</Button>
      </div>
      <EndsSignOff article={article} />
    </Form>
  )
}

function Aside({ article, fact, mayWork }: One & { mayWork: boolean }) {
  return (
    <div className="in-no-claim">
      <p className="state">
        <span lang={article.language}>{fact.text}</span>:{' '}
        {dismissalNames[fact.reason as keyof typeof dismissalNames].toLowerCase()}, says{' '}
        {fact.setAsideBy?.name}.
      </p>
      {mayWork && (
        <PressedTwice article={article} label="Take up">
          <Form action={takeUpAction} silent>
            <Place article={article} facts={[fact]} />
            <Button aria-label={`Take ${fact.text} back up`}>Take back up</Button>
          </Form>
        </PressedTwice>
      )}
    </div>
  )
}
