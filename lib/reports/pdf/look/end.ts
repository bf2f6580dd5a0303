/** Typst: what was removed and set aside, who signed, and how to know this report again. */
export const end = String.raw`
#let said-length(it) = if reads-left(it) { it.r.len() } else { it.len() }
#let listed(items) = for (said, of) in items {
  block(width: 100%, above: 0pt, below: 4.4mm, breakable: said-length(of) > 1500, {
    sans(size: 7.8pt, fill: ink3, block-of(said))
    block(above: 1.9mm, below: 0pt, serif(size: 9.6pt, lead: 0.54em, block-of(of)))
  })
}
#if d.end.removed.len() > 0 { section("Removed after a verdict"); listed(d.end.removed) }
#if d.end.aside.len() > 0 { section("Set aside"); listed(d.end.aside) }
#section("Signed")
#let signature(name, part, at) = block(width: 100%, breakable: false, {
  serif(size: 13pt, weight: "semibold", words(name))
  v(2.4mm, weak: true)
  line(length: 100%, stroke: 0.5pt + hair)
  v(2.4mm, weak: true)
  sans(size: 8pt, fill: ink2, lead: 0.56em, { part; linebreak(); text(fill: ink3, at) })
})
#let editor = d.end.editor
#english(grid(
  columns: (1fr,) * 3,
  column-gutter: 8mm,
  row-gutter: 7mm,
  ..d.end.signatures.map(it => signature(it.name, it.part, it.at)),
  ..if editor != none { (signature(editor.name, editor.part, editor.at),) } else { () },
))
#v(6mm, weak: true)
#if editor != none {
  block(breakable: false, english({
    mono(size: 12pt, fill: ink, editor.digest)
    v(3mm, weak: true)
    sans(size: 8pt, fill: ink2, lead: 0.56em, editor.covers)
  }))
} else {
  block(width: 100%, stroke: 1pt + inks.wrong, inset: (x: 5mm, y: 3.4mm), english(sans(size: 9pt, weight: "semibold", fill: inks.wrong, d.end.standing)))
}
#for it in d.end.former { block(above: 2.6mm, below: 0pt, english(sans(size: 8pt, fill: ink3, words(it)))) }
#v(6mm, weak: true)
#english(sans(size: 7.6pt, fill: ink3, lead: 0.56em, {
  [SHA-256 of the checked text: ]; mono(d.end.text); linebreak()
  if d.end.hash != "" { d.end.history; [ ]; mono(d.end.hash); linebreak() }
  if d.end.source != "" { [The article came from ]; link(d.end.source, mono(d.end.source)) }
}))
`
