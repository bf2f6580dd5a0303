import { WhoMenu } from '@/app/ui/shell'
import { Brand, Icon } from '@/app/ui/mark'
import { Button } from '@/app/ui/button'
import { Due, TimeText } from '@/app/ui/time-text'
import { isUnsigned, stopped } from '@/lib/articles/readiness'
import type { ArticleView, DeskView } from '@/lib/articles/views'
import type { Viewer } from '@/lib/auth/identify'
import { may } from '@/lib/auth/permissions'
import { stageOf } from '@/lib/web/words'
import { menuOf } from '@/app/(signed-in)/menu'
import { Present } from './present'

type BarProps = { desk: DeskView; viewer: Viewer; base: string }

/** Why the article cannot be signed off by this person now; null when it can. */
function reasonAgainst(article: ArticleView, viewer: Viewer): string | null {
  const why = stopped(article)
  return (
    why ??
    (may(viewer, 'article.signOff') ? null : 'Nothing stops it any more. An editor signs off.')
  )
}

function SignOff({
  article,
  viewer,
  base,
}: {
  article: ArticleView
  viewer: Viewer
  base: string
}) {
  if (!isUnsigned(article))
    return (
      <a className="button hide-s" href={base}>
        <Icon name="tick" />
        {article.stage === 'published'
          ? 'Published'
          : article.stage === 'archived'
            ? 'In the archive'
            : 'Signed off'}
      </a>
    )
  const reason = reasonAgainst(article, viewer)
  return (
    <span className="hide-s">
      {reason ? (
        <Button reason={reason}>Sign off article</Button>
      ) : (
        <a className="button primary" href={`${base}/sign-off`}>
          Sign off article
        </a>
      )}
    </span>
  )
}

/** On a phone only that it is, for there is no room for more. */
function UnderCorrection({ article }: { article: ArticleView }) {
  const [before, now] = stageOf(article).split(', ')
  return (
    <span className="quiet correcting">
      <span className="hide-s">{before}, </span>
      <span className="word">{now}</span>
    </span>
  )
}

export async function DeskBar({ desk: { article }, viewer, base }: BarProps) {
  const late = article.deadline !== null && new Date(article.deadline) < new Date()
  return (
    <header className="bar">
      <Brand href="/" />
      <span className="crumb">
        <span className="faint hide-s">Desk</span>
        <b title={article.title} dir="auto">
          <a href={base} data-stay="">
            {article.title}
          </a>
        </b>
        <span className="faint mono hide-s">draft {article.revision.number}</span>
        {article.underCorrection && <UnderCorrection article={article} />}
      </span>
      <span className="grow" />
      <a className="button drawer" href="#claims" data-view="claims">
        Claims
      </a>
      {article.deadline && (
        <span className={late ? 'due late' : 'due'}>
          <span className="hide-s">Deadline </span>
          <b className="figures">
            <TimeText at={article.deadline} zone={viewer.timeZone} />
          </b>{' '}
          <span className="faint hide-s">
            <Due at={article.deadline} />
          </span>
        </span>
      )}
      <Present me={{ id: viewer.id, name: viewer.name }} />
      <a className="button hide-s" href={`${base}/report`}>
        Report
      </a>
      <SignOff article={article} viewer={viewer} base={base} />
      <WhoMenu {...await menuOf(viewer)} allPlaces />
    </header>
  )
}
