/** Typst: inks, typefaces, the page with its head and foot. Nothing of the report stands in the source; it is read from a file. */
export const page = String.raw`
#let d = json("report.json")
#let ink = rgb("#171917")
#let ink2 = rgb("#434743")
#let ink3 = rgb("#5c615c")
#let hair = rgb("#d0d3ce")
#let blue = rgb("#1f4d9c")
#let inks = (:)
#for (name, code) in d.inks { inks.insert(name, rgb(code)) }
#let marker = rgb(d.papers.marker)

#let sans(size: 8.2pt, weight: "regular", fill: ink, lead: 0.5em, body) = {
  set text(font: d.fonts.sans, size: size, weight: weight, fill: fill)
  set par(leading: lead)
  body
}
#let serif(size: 10.2pt, weight: "regular", fill: ink, lead: 0.62em, body) = {
  set text(font: d.fonts.serif, size: size, weight: weight, fill: fill)
  set par(leading: lead)
  body
}
#let mono(size: 7pt, fill: ink3, body) = text(font: ("IBM Plex Mono", ..d.fonts.sans), size: size, fill: fill, body)

// English words in an article of another language, and an article's words in their own direction
#let english(body) = text(lang: "en", region: none, dir: ltr, body)
#let own = (lang: d.language, region: d.region)
#let words(it) = if type(it) == dictionary { text(dir: rtl, ..own, it.r) } else { text(dir: ltr, ..own, it) }
#let reads-left(it) = type(it) == dictionary
#let block-of(it, ..how) = block(width: 100%, ..how, {
  if reads-left(it) { set text(dir: rtl); set align(right); words(it) } else { set text(dir: ltr); set align(left); words(it) }
})
#let mixed(it) = if reads-left(it) { text(dir: rtl, ..own, it.r) } else { text(..own, it) }

#let pictures = (:)
#for (name, svg) in d.marks { pictures.insert(name, bytes(svg)) }
#let mark(name, size: 8.6pt) = pdf.artifact(box(baseline: size / 2 - 0.36em, image(pictures.at(name), format: "svg", width: size, height: size)))
#let verdict(name, sign, label, size: 8.2pt) = {
  mark(name)
  h(4pt)
  text(font: d.fonts.sans, size: size, weight: "semibold", fill: inks.at(sign), label)
}

#set document(title: d.plain.title, author: d.plain.author, description: d.plain.description, date: datetime(
  year: d.plain.year, month: d.plain.month, day: d.plain.day, hour: d.plain.hour, minute: d.plain.minute, second: d.plain.second))
#set text(font: d.fonts.serif, size: 10.2pt, fill: ink, lang: d.language, region: d.region, hyphenate: false, fallback: false, number-type: "lining", dir: ltr)
#set par(leading: 0.62em, spacing: 0.9em, justify: false)
#set page(
  paper: "a4",
  margin: (top: 27mm, bottom: 24mm, left: 22mm, right: 22mm),
  header-ascent: 7mm,
  footer-descent: 7mm,
  header: sans(size: 7.6pt, fill: ink3, {
    grid(columns: (1fr, auto), column-gutter: 8mm, mixed(d.running.title), english(d.running.draft))
    v(-3pt)
    line(length: 100%, stroke: 0.4pt + hair)
  }),
  footer: sans(size: 7.6pt, fill: ink3, english(context {
    line(length: 100%, stroke: 0.4pt + hair)
    v(-3pt)
    let standing = if d.running.signed { d.running.standing } else {
      text(fill: inks.wrong, weight: "semibold", d.running.standing)
      if d.running.digest != "" { h(1.2em); d.running.digest }
    }
    grid(columns: (1fr, auto, auto), column-gutter: 8mm, standing, [All times UTC],
      text(fill: ink, [#counter(page).display() of #counter(page).final().first()]))
  })),
)
#show heading: it => it.body
#show link: it => it
#let section(title) = block(width: 100%, above: 11mm, below: 5mm, sticky: true, breakable: false, {
  line(length: 100%, stroke: 1pt + ink)
  v(1.4mm)
  english(heading(level: 2, serif(size: 15pt, weight: "semibold", title)))
})
`
