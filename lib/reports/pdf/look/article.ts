/** Typst: the article with every claim underlined and numbered, and in the margin what is not simply confirmed. */
export const article = String.raw`
#let offsets = (2.2pt, 4.4pt, 6.6pt)
#let line-of(name, level, body) = {
  let sign = name.split(" ").first()
  let fill = inks.at(sign)
  let offset = offsets.at(calc.min(level, 2))
  let two = name.ends-with("two")
  if sign in ("open", "review", "disputed") {
    highlight(fill: marker, top-edge: 0.82em, bottom-edge: -0.24em, stroke: (bottom: 0.5pt + fill), body)
  } else if sign == "wrong" {
    underline(stroke: 0.7pt + fill, offset: offset, evade: false, underline(stroke: 0.7pt + fill, offset: offset + 1.6pt, evade: false, body))
  } else {
    let dash = (change: "dashed", unver: "dash-dotted", author: "dotted", opinion: "densely-dotted").at(sign, default: "solid")
    let thick = if dash == "solid" and two { 0.6pt } else { 1.1pt }
    underline(stroke: (paint: fill, thickness: thick, dash: dash), offset: offset, evade: false, body)
  }
}
// a link makes Typst lay out all of it once more; in a long report there is none
#let to-row(n, body) = if d.long { body } else { link(label("r" + str(n)), body) }
#let number-of(n, name) = [#to-row(n, text(font: d.fonts.sans, size: 6.4pt, weight: "semibold", fill: inks.at(name.split(" ").first()), baseline: -0.5em, str(n)))#text(size: 5pt, "\u{2060}\u{202f}\u{2060}")]
// of many claims over the same words the widest four are drawn; each has its number
#let run((said, over)) = {
  for (at, (n, name, ..)) in over.filter(it => it.last()).enumerate() {
    if at > 0 { text(font: d.fonts.sans, size: 6.4pt, fill: ink3, baseline: -0.5em, ",\u{2060}") }
    number-of(n, name)
  }
  let body = text(said)
  for (_, name, level, _) in over.slice(0, calc.min(over.len(), 4)).rev() { body = line-of(name, level, body) }
  body
}
#let note(it) = block(width: 100%, below: 4mm, breakable: false, {
  english(sans(size: 7.8pt, { to-row(it.n, text(weight: "semibold", str(it.n))); h(4pt); verdict(it.mark, it.sign, it.label, size: 7.8pt) }))
  for why in it.why { block(above: 1.9mm, below: 0pt, sans(size: 7.8pt, fill: ink2, lead: 0.48em, block-of(why))) }
})
#let sizes = (headline: (14pt, "semibold"), standfirst: (11pt, "semibold"), heading: (11.5pt, "semibold"), caption: (9pt, "regular"))
#let paragraph(it) = {
  let (size, weight) = sizes.at(it.kind, default: (10.8pt, "regular"))
  let inner = {
    set text(dir: if it.left { rtl } else { ltr }, ..own)
    set align(if it.left { right } else { left })
    serif(size: size, weight: weight, fill: if it.kind == "caption" { ink2 } else { ink }, lead: 0.78em, {
      if it.bullet { box(width: 1em, pdf.artifact[•]) }
      for piece in it.runs { run(piece) }
    })
  }
  if it.kind in ("headline", "heading") { inner = heading(level: 3, inner) }
  if it.kind == "caption" { inner = block(width: 100%, inset: (left: 3mm), stroke: (left: 1pt + hair), inner) }
  if it.kind == "listItem" { inner = pad(left: 4mm, inner) }
  let above = if it.kind in ("headline", "heading") { 5mm } else { 0mm }
  let notes = it.notes.map(note).join()
  let (columns, cells) = if d.left { ((1fr, 108mm), (notes, inner)) } else { ((108mm, 1fr), (inner, notes)) }
  block(width: 100%, above: above, below: 5.4mm, sticky: it.kind in ("headline", "heading"), grid(columns: columns, column-gutter: 8mm, ..cells))
}
#section("The article, annotated")
#for it in d.paragraphs { paragraph(it) }
`
