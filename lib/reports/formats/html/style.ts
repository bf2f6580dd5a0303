/** The file's own look: the same inks, marks and lines as the desk, on screen and on A4. */
export const style = `
:root { color-scheme: light dark; --paper: light-dark(#fdfdfc, #191a19); --desk: light-dark(#ebece9, #121312); --ink: light-dark(#171917, #eceeea);
  --ink-2: light-dark(#434743, #bcc0ba); --ink-3: light-dark(#5c615c, #969b94); --hair: light-dark(#d0d3ce, #313430);
  --marker: light-dark(#fdeea6, #473d10); --marker-edge: light-dark(#755c00, #c9ab3c); --ok: light-dark(#17653b, #74c493);
  --change: light-dark(#8a4f00, #e2a655); --wrong: light-dark(#b0201a, #f28b82); --unver: light-dark(#0b6072, #67c1d3);
  --author: light-dark(#44546f, #a9bad6); --opinion: light-dark(#5e615a, #a7aaa2); --del: light-dark(#fae3e0, #41201d); --ins: light-dark(#dff0e4, #17351f);
  --serif: "Source Serif 4", Georgia, "Noto Serif", serif; --sans: "Libre Franklin", "Franklin Gothic Medium", Arial, "Noto Sans", sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--desk); color: var(--ink); font: 13px/19px var(--sans); font-variant-numeric: tabular-nums lining-nums; }
main { max-width: 1104px; margin: 0 auto; padding: 30px clamp(18px, 5vw, 72px) 48px; background: var(--paper); }
h1 { font: 600 32px/38px var(--serif); letter-spacing: -.014em; margin: 6px 0 8px; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font: 600 22px/28px var(--serif); margin: 26px 0 12px; padding-top: 10px; border-top: 1.5px solid; }
h3 { font: 650 13px/19px var(--sans); margin: 0; }
p { margin: 0; } dl, dd { margin: 0; } a { color: inherit; }
.kick { font-weight: 650; } .q { color: var(--ink-2); } .small { color: var(--ink-3); }
.unsigned { border: 1.5px solid var(--wrong); color: var(--wrong); font-weight: 650; padding: 8px 14px; margin: 0 0 18px; }
.sum { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 300px); gap: 40px; border: 1.5px solid; padding: 16px 22px; margin-top: 20px; }
.sum strong { display: block; font: 600 22px/28px var(--serif); } .sum .q { font: 15px/22px var(--serif); }
.sum dl { display: grid; gap: 2px; } .sum dl div { display: flex; gap: 8px; } .sum dd { margin-left: auto; font-weight: 650; }
.method { display: grid; grid-template-columns: repeat(4, 1fr); gap: 28px; padding: 20px 0 4px; color: var(--ink-2); } .method h3 { color: var(--ink); }
.para { display: grid; grid-template-columns: minmax(0, 580px) minmax(0, 1fr); gap: 0 40px; margin-bottom: 14px; }
.para > p { font: 17px/28px var(--serif); overflow-wrap: anywhere; } .para.heading > p { font-weight: 600; }
.para.heading { margin-top: 24px; } .para.headline > p { font-size: 20px; font-weight: 600; } .para.standfirst > p { font-weight: 600; color: var(--ink-2); }
.para.caption > p { font: 14px/22px var(--sans); color: var(--ink-2); padding-inline-start: 12px; border-inline-start: 2px solid var(--hair); }
.para.listItem + .para.listItem { margin-top: -8px; } .para.listItem > p { position: relative; padding-inline-start: 22px; } .para.bullet > p::before { content: "•"; position: absolute; inset-inline-start: 6px; color: var(--ink-3); }
.note { color: var(--ink-2); margin-bottom: 10px; overflow-wrap: anywhere; }
.v { color: var(--v); font-weight: 600; white-space: nowrap; } .v::before { content: attr(data-m); display: inline-block; min-width: 17px; margin-right: 6px; border: 1.3px solid; border-radius: 2px; font: 600 11px/14px var(--sans); text-align: center; }
.v.two::before { background: var(--v); color: var(--paper); border-color: var(--v); }
.ok { --v: var(--ok); } .change { --v: var(--change); } .wrong { --v: var(--wrong); } .unver { --v: var(--unver); } .author { --v: var(--author); } .opinion { --v: var(--opinion); }
.open, .review, .disputed { --v: var(--marker-edge); } .second, .cut { --v: var(--ink-3); }
sup { font: 500 10px/0 var(--sans); color: var(--v); vertical-align: 7px; margin-right: 2px; user-select: none; } sup a { text-decoration: none; }
mark { background: none; color: inherit; text-decoration: underline 2px solid var(--v); text-decoration-skip-ink: none; text-underline-offset: 4px; }
mark.two { text-decoration-thickness: 1px; } mark.l1 { text-underline-offset: 8px; } mark.l2 { text-underline-offset: 12px; }
mark.change { text-decoration-style: dashed; } mark.wrong { text-decoration-style: double; text-decoration-thickness: 1.5px; } mark.unver { text-decoration-style: wavy; text-decoration-thickness: 1.25px; }
mark.author, mark.opinion { text-decoration-style: dotted; } mark.open, mark.review, mark.disputed { text-decoration: none; background: var(--marker); box-shadow: inset 0 -1px var(--marker-edge); }
table { width: 100%; border-collapse: collapse; } th { text-align: left; font-weight: 650; font-size: 12px; color: var(--ink-3); border-bottom: 1px solid var(--ink); padding: 0 14px 5px 0; }
td { vertical-align: top; padding: 7px 14px 8px 0; border-bottom: 1px solid var(--hair); overflow-wrap: anywhere; } td.n { color: var(--ink-3); width: 34px; overflow-wrap: normal; } td.c { font: 15px/20px var(--serif); width: 33%; }
td.s { color: var(--ink-3); width: 22%; padding-right: 0; } td ul { margin: 0; padding: 0; list-style: none; } td a { color: inherit; text-decoration: none; }
del { background: var(--del); } ins { background: var(--ins); text-decoration: none; border-bottom: 1px solid var(--ok); } .fix { font-family: var(--serif); }
.sg { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 20px 28px; } .sg b { display: block; font: italic 20px/30px var(--serif); border-bottom: 1px solid var(--hair); margin-bottom: 6px; }
.digest { font-family: ui-monospace, Menlo, monospace; overflow-wrap: anywhere; }
@media screen and (max-width: 900px) {
  .sum, .method, .para { grid-template-columns: minmax(0, 1fr); gap: 12px; } .note { border-left: 2px solid var(--v, var(--hair)); padding-left: 12px; }
  table, tbody { display: block; } thead { display: none; } tr { display: grid; grid-template-columns: 34px minmax(0, 1fr); border-bottom: 1px solid var(--hair); padding: 8px 0; } td, td.c, td.s { border: 0; padding: 1px 0; width: auto; grid-column: 2; } td.n { grid-column: 1; grid-row: 1; }
}
@page { size: A4; margin: 17mm 16mm 18mm; @bottom-left { content: "Fact-check report"; font: 8pt Arial, sans-serif; color: #5c615c; } @bottom-right { content: counter(page) " of " counter(pages); font: 8pt Arial, sans-serif; color: #5c615c; } }
@media print {
  :root { color-scheme: light; } body { background: none; font-size: 8.5pt; line-height: 12pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  main { max-width: none; padding: 0; background: none; }
  h1 { font-size: 22pt; line-height: 26pt; } h2 { break-after: avoid; margin: 16pt 0 8pt; font-size: 14pt; } .sum, .method, .note, tr, .sg { break-inside: avoid; }
  .sum { gap: 6mm; padding: 10pt 12pt; } .method { gap: 5mm; font-size: 8pt; line-height: 11pt; }
  .para { grid-template-columns: 112mm minmax(0, 1fr); gap: 0 6mm; margin-bottom: 6pt; } .para > p { font-size: 9.5pt; line-height: 14.5pt; orphans: 3; widows: 3; }
  .para.headline > p { font-size: 13pt; line-height: 18pt; } .para.caption > p { font-size: 8pt; line-height: 12pt; } .para.heading, .para.headline { break-after: avoid; }
  thead { display: table-header-group; } td { padding: 3pt 8pt 3pt 0; } td.c { font-size: 8.5pt; line-height: 11pt; }
}
`

/** What nobody signed off says so at the top of every printed page, and in the head of the table that each page repeats. */
export const unsignedStyle = `
@page unsigned { @top-left { content: "Not signed off"; font: 700 9pt Arial, sans-serif; color: #b0201a; } @top-right { content: "Working copy"; font: 8pt Arial, sans-serif; color: #b0201a; } }
.each { display: none; }
@media print { main { page: unsigned; } .each { display: table-row; } .each th { color: #b0201a; border: 0; padding-bottom: 3pt; } }
`
