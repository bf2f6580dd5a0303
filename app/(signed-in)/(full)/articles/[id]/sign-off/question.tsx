import { Button } from '@/app/ui/button'
import { Form } from '@/app/ui/form'
import type { LetStand, SignOffQuestion } from '@/lib/articles/sign-off-question'
import type { ArticleView } from '@/lib/articles/views'
import { figure } from '@/lib/core/figure'
import { depthNames } from '@/lib/web/words'
import { signOffAction } from '../actions/article-actions'
import { Hidden } from '../inspector/hidden'
import { AskedAbout } from './asked-about'

type QuestionProps = { article: ArticleView; question: SignOffQuestion; base: string }

/** A form of its own, so that it is asked the same without script. */
export function Question({ article, question, base }: QuestionProps) {
  const { digest, policy, letStand, headlineOutside } = question
  return (
    <Form action={signOffAction} silent>
      <Hidden name="articleId" value={article.id} />
      <AskedAbout
        digest={digest}
        shown={{
          draft: String(article.revision.number),
          headline: article.title,
          author: article.byline ?? '',
          depth: article.depth,
          'sourcing policy': String(policy),
        }}
      />
      <dl className="facts asked">
        <dt>Draft</dt>
        <dd>
          {article.revision.number}, “{article.title}”
        </dd>
        <dt>Author</dt>
        <dd>{article.byline ?? 'none named'}</dd>
        <dt>Depth</dt>
        <dd>{depthNames[article.depth]}</dd>
        <dt>Policy</dt>
        <dd>{policy === 0 ? 'the one Galley comes with' : `version ${policy}`}</dd>
      </dl>
      <p className="asked">
        Your signature covers the headline, the author, the depth, the scale, every word of this
        draft, every claim with its verdicts and sources, and all that was set aside. Whoever
        changes any of these later ends it, and the article says so.
      </p>
      {headlineOutside && (
        <p className="asked">
          The headline is not part of the text, so nobody was asked to check its words. Put it in a
          new draft to have it checked with the rest.
        </p>
      )}
      <Standing claims={letStand} base={base} />
      <div className="act">
        <Button kind="primary">Sign off draft {article.revision.number}</Button>
        <a className="button plain" href={base}>
          Not yet
        </a>
      </div>
    </Form>
  )
}

function Standing({ claims, base }: { claims: readonly LetStand[]; base: string }) {
  if (claims.length === 0) return <p className="quiet">No claim goes out against its verdict.</p>
  return (
    <>
      <h3 className="head">
        {claims.length === 1
          ? 'One claim goes out against its verdict'
          : `${figure(claims.length)} claims go out against their verdicts`}
      </h3>
      <ul className="let-stand">
        {claims.map(({ number, statement, reason, by }) => (
          <li key={number}>
            <a className="link mono" href={`${base}/claims/${number}`}>
              C{number}
            </a>{' '}
            <span dir="auto">{statement}</span>
            <span className="quiet" dir="auto">
              {by ? `${by}: ` : ''}
              {reason}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
