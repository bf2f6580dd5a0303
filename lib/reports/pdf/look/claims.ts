/** Typst: a row for every claim. What holds for the whole table is set once: a long report has 5,000 rows. */
export const claims = String.raw`
#let said(it, gap) = if reads-left(it) {
  block(above: gap, below: 0pt, width: 100%, align(right, text(dir: rtl, it.r)))
} else { block(above: gap, below: 0pt, it) }
#let inline(it) = if reads-left(it) { text(dir: rtl, it.r) } else { it }

#let source(it) = {
  said(it.cited, 2.6mm)
  if it.passage != "" and not d.long {
    block(above: 1.9mm, below: 0pt, inset: (left: 2.4mm, y: 0.4mm), stroke: (left: 0.8pt + hair), {
      set text(font: d.fonts.serif, size: 8.6pt)
      said(it.passage, 0pt)
    })
  }
  if it.url != "" { block(above: 1.5mm, below: 0pt, link(it.url, mono(it.url))) }
}
#let reason((lead, why)) = if lead == "" { said(why, 2mm) } else {
  let body = { text(weight: "semibold", inline(lead)); " "; inline(why) }
  if reads-left(why) { block(above: 2mm, below: 0pt, width: 100%, align(right, text(dir: rtl, body))) } else { block(above: 2mm, below: 0pt, body) }
}
#let correction(it) = block(above: 2mm, below: 0pt, {
  english(it.state + ": ")
  set text(font: d.fonts.serif, size: 8.8pt, fill: ink)
  highlight(fill: rgb("#fae3e0"), strike(inline(it.from)))
  " "
  highlight(fill: rgb("#dff0e4"), inline(it.to))
})
#let statement(it) = block(width: 100%, below: 0pt, {
  set text(font: d.fonts.serif, size: 10.2pt, fill: ink)
  set par(leading: 0.54em)
  if reads-left(it) { align(right, text(dir: rtl, it.r)) } else { it }
})
#let row(it) = {
  let cell = table.cell.with(breakable: it.long)
  let n = str(it.n)
  (
    cell(if d.long { text(fill: ink3, n) } else [#text(fill: ink3, n)#metadata(none)#label("r" + n)]),
    cell({
      statement(it.statement)
      if it.claimant != "" { block(above: 2.2mm, below: 0pt, text(fill: ink3, { english("Says: "); inline(it.claimant) })) }
      for used in it.sources { source(used) }
    }),
    cell({
      english(verdict(it.mark, it.sign, it.label))
      for why in it.why { reason(why) }
      if it.fix != none { correction(it.fix) }
      if it.judges.len() > 0 {
        block(above: 2.6mm, below: 0pt, text(size: 7.4pt, fill: ink3, it.judges.map(inline).join(linebreak())))
      }
    }),
  )
}
#let column(name) = english(text(weight: "semibold", fill: ink3, name))
#section("Every claim")
#if d.long { block(below: 5mm, sticky: true, english(sans(size: 8pt, fill: ink2)[This report is long: the passages that were quoted from sources stand in the workbook (.xlsx).])) }
#if d.claims.len() == 0 { english(sans(size: 8.6pt, fill: ink2)[There are no claims in this article.]) } else {
  set text(font: d.fonts.sans, size: 7.9pt, fill: ink2, ..own)
  set par(leading: 0.5em)
  table(
    columns: (9mm, 1fr, 58mm),
    inset: (x, y) => (left: 0pt, right: if x == 2 { 0pt } else { 5mm }, top: if y == 0 { 0pt } else { 2.6mm }, bottom: if y == 0 { 1.6mm } else { 3mm }),
    stroke: (x, y) => (bottom: if y == 0 { 0.8pt + ink } else { 0.4pt + hair }),
    align: top + left,
    table.header(column("No."), column("Claim and sources"), column("Verdict, and why")),
    ..d.claims.map(row).flatten()
  )
}
`
