import { type AnnotatedParagraph, type Run, annotate } from '../../annotate'
import { citation, correctionBeside, needsNote, reasonsOf, verdictOf } from '../../judgment'
import type { Report } from '../../report'
import type { ReportClaim } from '../../report-claim'
import { markup, type Markup } from '../markup'

/** A sign for each verdict, so that it is told without its colour. */
const signs = {
  ok: '✓',
  change: '∧',
  wrong: '✕',
  unver: '?',
  author: '☺',
  opinion: '”',
  open: '○',
  review: '◐',
  disputed: '=',
  second: '○',
  cut: '–',
} as const

const classOf = ({ sign, two }: { sign: string; two: boolean }) => (two ? `${sign} two` : sign)

function verdict(claim: ReportClaim): Markup {
  const shown = verdictOf(claim)
  return markup`<span class="v ${classOf(shown)}" data-m="${signs[shown.sign]}">${shown.label}</span>`
}

export const ratingName = ({ mark, label }: { mark: keyof typeof signs; label: string }) =>
  markup`<span class="v ${mark} two" data-m="${signs[mark]}">${label}</span>`

const reasons = (claim: ReportClaim) =>
  reasonsOf(claim).map(
    ({ lead, text }) => markup`<p dir="auto">${lead && markup`<b>${lead}.</b> `}${text}</p>`,
  )

/** One piece of text inside the marks of all claims over it; the widest claim is outside. */
function run({ text, claims }: Run): Markup {
  const numbers = claims
    .filter(({ opens }) => opens)
    .map(
      ({ number, claim }) =>
        markup`<sup class="${verdictOf(claim).sign}"><a href="#r${number}" id="c${number}">${number}</a></sup>`,
    )
  const words = claims.reduceRight<Markup>(
    (inside, { claim, line }) => {
      const level = line === 0 ? '' : ` l${line}`
      return markup`<mark class="${classOf(verdictOf(claim))}${level}">${inside}</mark>`
    },
    markup`${text}`,
  )
  return markup`${numbers}${words}`
}

const note = (claim: ReportClaim) =>
  markup`<div class="note ${verdictOf(claim).sign}"><a href="#r${claim.number}">${claim.number}</a> ${verdict(claim)}${reasons(claim)}</div>`

const headingLevels: Partial<Record<AnnotatedParagraph['kind'], string>> = {
  headline: '3',
  heading: '4',
}

function paragraph({ kind, bullet, runs }: AnnotatedParagraph): Markup {
  const begun = runs.flatMap(({ claims }) =>
    claims.filter(({ opens }) => opens).map(({ claim }) => claim),
  )
  const heading = headingLevels[kind]
    ? markup` role="heading" aria-level="${headingLevels[kind]}"`
    : null
  return markup`<div class="para ${kind}${bullet && ' bullet'}"><p dir="auto"${heading}>${runs.map(run)}</p><div>${begun.filter(needsNote).map(note)}</div></div>\n`
}

export const article = (report: Report) => annotate(report).map(paragraph)

function correction(claim: ReportClaim): Markup | null {
  const fix = correctionBeside(claim)
  if (!fix) return null
  const state = fix.state === 'accepted' ? 'Corrected' : 'Proposed'
  return markup`<p class="fix" dir="auto">${state}: <del>${fix.exact}</del> <ins>${fix.replacement || '(taken out)'}</ins></p>`
}

function source(evidence: ReportClaim['evidence'][number]): Markup {
  const { url } = evidence.source
  // schema.ts lets in web addresses alone, but a report may be made of what came in another way
  const safe = url && /^https?:\/\//i.test(url) ? url : null
  const cited = citation(evidence)
  return markup`<li dir="auto">${safe ? markup`<a href="${safe}" rel="noreferrer">${cited}</a>` : cited}</li>`
}

export const row = (claim: ReportClaim) =>
  markup`<tr id="r${claim.number}"><td class="n">${claim.paragraph === null ? claim.number : markup`<a href="#c${claim.number}">${claim.number}</a>`}</td><td class="c" dir="auto">${claim.statement}</td><td>${verdict(claim)}</td><td>${reasons(claim)}${correction(claim)}</td><td class="s"><ul>${claim.evidence.map(source)}</ul></td></tr>\n`
