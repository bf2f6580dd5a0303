import '@/app/(signed-in)/(framed)/articles/[id]/report/report.css'
import '@/app/(signed-in)/(framed)/articles/[id]/report/print.css'
import { notFound, redirect } from 'next/navigation'
import { sayTime } from '@/app/ui/time'
import { readReportPart } from '@/lib/reports/part'
import { bylineOf } from '@/lib/reports/words'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { AnnotatedArticle } from './annotated-article'
import { ClaimTable } from './claim-table'
import { numberIn } from './near-parts'
import { Parts } from './parts'
import { RemovedClaims } from './removed-claims'
import { ReportBar } from './report-bar'
import { SetAside } from './set-aside'
import { Signed } from './signed'
import { Summary } from './summary'

type ReportProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ part?: string | string[]; claim?: string | string[] }>
}

export const metadata = { title: 'Fact-check report' }

export default async function ReportPage({ params, searchParams }: ReportProps) {
  const viewer = await getViewer()
  const now = new Date()
  const { id } = await params
  const asked = await searchParams
  const number = numberIn(asked.claim ?? asked.part ?? '1') ?? notFound()
  const isClaim = asked.claim !== undefined
  const wanted = isClaim ? { claim: number } : number
  const report = await orNotFound(readReportPart(viewer, id, wanted, now))
  if (isClaim && report.claims.some((claim) => claim.number === number))
    redirect(`/articles/${id}/report?part=${report.part}#r${number}`)
  if (!isClaim && report.part !== number) notFound()
  const say = (iso: string) => sayTime(new Date(iso), 'full', viewer.timeZone, now)
  const { article, revision, signOff } = report
  const byline = bylineOf(report)
  return (
    <>
      <ReportBar report={report} say={say} />
      <main className={signOff ? 'report' : 'report unsigned'} id="main" tabIndex={-1}>
        {!signOff && <p className="report-mark">Not signed off. This is a working copy.</p>}
        {/* the headline says which way the head runs; what is in English stays so */}
        <header className="report-head" dir="auto" lang={article.language}>
          <p className="kick">
            <bdi lang="en">Fact-check report</bdi>
          </p>
          <h1>{article.title}</h1>
          <p className="byline">
            <bdi dir="ltr" lang="en">
              {byline && `${byline}. `}Checked text: draft {revision.number},{' '}
              {say(revision.createdAt)}.
            </bdi>
          </p>
        </header>
        <Summary report={report} />
        <h2 className="section-head">The article, annotated</h2>
        <Parts report={report} missing={isClaim ? number : undefined} />
        <AnnotatedArticle report={report} />
        <h2 className="section-head">Every claim</h2>
        <ClaimTable report={report} />
        <RemovedClaims report={report} />
        <SetAside report={report} />
        <Parts report={report} />
        <Signed report={report} say={say} />
      </main>
    </>
  )
}
