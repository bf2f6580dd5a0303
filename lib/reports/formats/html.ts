import { figure } from '@/lib/core/figure'
import { closed } from '@/lib/core/in-words'
import type { Format } from '../format'
import type { Report } from '../report'
import {
  bylineOf,
  depthText,
  digestCovers,
  factAsideText,
  limits,
  methodText,
  partText,
  readableDigest,
  sayMoment,
  sentenceAsideText,
  signedUnder,
  sourcesText,
  standingLine,
  summary,
  voidedText,
  foundIn,
} from '../words'
import { removedText } from '../removed-words'
import { article, ratingName, row } from './html/parts'
import { style, unsignedStyle } from './html/style'
import { markup, Markup } from './markup'

const document = (report: Report) =>
  markup`<!doctype html>
<html lang="${report.article.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${report.article.title} – fact-check report</title>
<style>${new Markup(style)}${report.signOff === null && new Markup(unsignedStyle)}</style>
</head>
<body>
<main>
${report.signOff === null && markup`<p class="unsigned" role="note">Not signed off. This is a working copy.</p>\n`}${head(report)}
<h2>The article, annotated</h2>
<article lang="${report.article.language}">
${article(report)}</article>
<h2>Every claim</h2>
<table>
<thead>${report.signOff === null && new Markup('<tr class="each"><th colspan="5">Not signed off</th></tr>')}<tr><th scope="col">No.</th><th scope="col">Claim</th><th scope="col">Verdict</th><th scope="col">Why</th><th scope="col">Sources</th></tr></thead>
<tbody>
`

const head = (
  report: Report,
) => markup`<header><p class="kick">Fact-check report</p><h1 dir="auto">${report.article.title}</h1>
<p class="q">${bylineOf(report) && `${bylineOf(report)}. `}Checked text: draft ${report.revision.number} of ${sayMoment(report.revision.createdAt)}. Report made ${sayMoment(report.madeAt)}.</p></header>
<section class="sum" aria-label="Summary"><div><strong>${standingLine(report)}</strong><p class="q">${summary(report)}</p></div>
<dl>${foundIn(report.counts).map((rating) => markup`<div><dt>${ratingName(rating)}</dt><dd>${figure(rating.count)}</dd></div>`)}</dl></section>
<section class="method">${facts(report).map(([name, text]) => markup`<div><h3>${name}</h3><p>${text}</p></div>`)}</section>`

const facts = (report: Report) =>
  [
    ['Depth', depthText(report)],
    ['Method', methodText(report)],
    ['Sources', sourcesText(report)],
    ['Limits', limits(report).join(' ')],
  ] as const

const foot = (report: Report) => markup`</tbody>
</table>
${report.removed.length > 0 && removedList(report)}${report.dismissals.length + report.factsAside.length > 0 && setAside(report)}<section><h2>Signed</h2>
<div class="sg">${report.signatures.map(({ person, ...part }) => markup`<div><b>${person.name}</b><p class="q">${partText({ person, ...part })}<br>${sayMoment(part.lastAt)}</p></div>`)}${editor(report)}</div>
${formerSignOffs(report)}</section>
</main>
</body>
</html>
`

const removedList = ({ removed }: Report) =>
  markup`<h2>Removed after a verdict</h2>\n<ul>${removed.map((claim) => markup`<li dir="auto">${removedText(claim)}: ${claim.quote}</li>`)}</ul>\n`

const setAside = ({ dismissals, factsAside }: Report) =>
  markup`<h2>Set aside</h2>\n<ul>${dismissals.map((dismissed) => markup`<li dir="auto">${sentenceAsideText(dismissed)}: ${dismissed.text}</li>`)}${factsAside.map((fact) => markup`<li dir="auto">${factAsideText(fact)}: ${fact.text}</li>`)}</ul>\n`

function editor(report: Report): Markup {
  const { signOff } = report
  if (!signOff) return markup`<div><p class="unsigned">${standingLine(report)}</p></div>`
  return markup`<div><b>${signOff.by.name}</b><p class="q">Editor, cleared for publication<br>${sayMoment(signOff.at)}</p></div><div><p class="digest">${readableDigest(signOff.digest)}</p><p class="q">${digestCovers} ${signedUnder(signOff)}</p></div>`
}

const formerSignOffs = ({ signOffs }: Report) =>
  signOffs.map((signOff) => {
    const ended = voidedText(signOff)
    return (
      ended &&
      markup`<p class="small">Signed off by ${signOff.by.name}, ${sayMoment(signOff.at)}. ${closed(ended)}</p>\n`
    )
  })

/** A file that stands alone: opens from a disk or a mail, prints on A4, loads nothing. */
export const html: Format = {
  id: 'html',
  label: 'Page for print',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  *render(report) {
    yield document(report).html
    for (const claim of report.claims) yield row(claim).html
    yield foot(report).html
  },
}
