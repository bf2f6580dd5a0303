/** Typst: what the first page says of the whole. */
export const head = String.raw`
#let head-align = if reads-left(d.head.title) { right } else { left }
#align(head-align, english(sans(size: 9pt, weight: "semibold", fill: blue)[Fact-check report]))
#v(3.6mm, weak: true)
#align(head-align, block(width: 150mm, below: 4.6mm, heading(level: 1,
  serif(size: 25pt, weight: "semibold", lead: 0.4em, text(tracking: -0.012em, words(d.head.title))))))
#align(head-align, english(sans(size: 9pt, fill: ink2, [#if d.head.byline != "" [#words(d.head.byline) ]#d.head.checked])))
#v(5.6mm, weak: true)

#block(width: 100%, stroke: 1pt + ink, inset: (x: 6mm, y: 5.4mm), breakable: false, english(grid(
  columns: (1fr, 66mm),
  column-gutter: 9mm,
  {
    serif(size: 15pt, weight: "semibold", lead: 0.4em, d.head.standing)
    v(3.6mm, weak: true)
    serif(size: 10.2pt, fill: ink2, lead: 0.55em, d.head.summary)
  },
  {
    if d.head.bar != none {
      image(bytes(d.head.bar.svg), format: "svg", width: 100%, alt: d.head.bar.alt)
      v(3.6mm, weak: true)
    }
    let rows = calc.ceil(d.head.found.len() / 2)
    grid(
      columns: (1fr, auto, 5mm, 1fr, auto),
      row-gutter: 2.6mm,
      ..range(rows).map(row => {
        let cells = (row, row + rows).map(at => if at < d.head.found.len() {
          let (name, label, count) = d.head.found.at(at)
          (sans(size: 8.6pt, { mark(name); h(4pt); label }), sans(size: 8.6pt, weight: "semibold", count))
        } else { ([], []) })
        (..cells.first(), [], ..cells.last())
      }).flatten()
    )
  },
)))

#v(6mm, weak: true)
#english(grid(
  columns: (1.1fr, 1.15fr, 0.85fr, 1.7fr),
  column-gutter: 6mm,
  ..d.head.facts.map(((name, said)) => {
    sans(size: 8.4pt, weight: "semibold", name)
    v(2.2mm, weak: true)
    sans(size: 8.2pt, fill: ink2, lead: 0.56em, said)
  })
))
`
