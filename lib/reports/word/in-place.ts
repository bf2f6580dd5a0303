import type { Places, Run } from '@/lib/intake/readers/docx/places'
import { type Cut, type Deletion, editsOf } from './in-place-edits'
import { childrenOf, type Child } from './run-children'
import type { Changes } from './runs'
import type { Change, Item } from './tracks'

/** The main part with comments and changes put in; only the runs they touch differ. */
export function markedPart(
  places: Places,
  items: readonly Item[],
  idOf: (claim: { number: number }) => number | null,
  changes: Changes,
): string {
  const { cuts, deletions } = editsOf(places, items, idOf, changes)
  const touched = [...new Set([...cuts.keys(), ...deletions.keys()])].sort(
    (a, b) => (places.runs[a]?.start ?? 0) - (places.runs[b]?.start ?? 0),
  )
  let out = ''
  let at = 0
  for (const index of touched) {
    const run = places.runs[index]
    // one within another: what holds it was written already
    if (!run || run.start < at) continue
    out += places.xml.slice(at, run.start)
    out += rewritten(places.xml, run, cuts.get(index) ?? [], deletions.get(index) ?? [], changes)
    at = run.end
  }
  return out + places.xml.slice(at)
}

/** A run divided where something is put in, and where words of it are taken out. */
function rewritten(
  xml: string,
  run: Run,
  cuts: readonly Cut[],
  deletions: readonly Deletion[],
  changes: Changes,
): string {
  if (run.isFormula) return beside(xml, run, cuts)
  const { open, children, last } = childrenOf(xml, run)
  const properties = children[0]?.name === 'w:rPr' ? children[0] : null
  const looks = properties ? xml.slice(properties.start, properties.end) : ''
  const writer = new RunWriter(open, looks, changes)
  const waiting = [...cuts]
  const putUpTo = (at: number) => {
    for (let cut = waiting[0]; cut && cut.at <= at; cut = waiting[0]) {
      waiting.shift()
      writer.put(cut.xml(looks, run.within))
    }
  }
  for (const child of properties ? children.slice(1) : children)
    for (const part of partsOf(xml, child, waiting, deletions)) {
      putUpTo(part.start)
      writer.add(part.xml, part.change)
    }
  putUpTo(last)
  putUpTo(Infinity)
  return writer.finish()
}

/** A formula stays whole: what is put in stands before or behind it. */
function beside(xml: string, { start, end, within }: Run, cuts: readonly Cut[]): string {
  const [before, behind] = [true, false].map((isBefore) =>
    cuts.filter(({ at }) => at <= start === isBefore).map((cut) => cut.xml('', within)),
  )
  return [...(before ?? []), xml.slice(start, end), ...(behind ?? [])].join('')
}

type Part = { start: number; xml: string; change: Change | null }

/** A child cut where something is put into its words, and where they begin or cease to be taken out. */
function partsOf(
  xml: string,
  { start, end, name, text }: Child,
  cuts: readonly Cut[],
  deletions: readonly Deletion[],
): Part[] {
  const changeAt = (at: number) =>
    deletions.find(({ from, to }) => from <= at && at < to)?.change ?? null
  if (!text) {
    const goes = /^w:(?:tab|br|cr|noBreakHyphen|softHyphen|sym)$/u.test(name)
    return [{ start, xml: xml.slice(start, end), change: goes ? changeAt(start) : null }]
  }
  const edges = [...cuts.map(({ at }) => at), ...deletions.flatMap(({ from, to }) => [from, to])]
  const inside = edges.filter((at) => at > text.start && at < text.end)
  const borders = [...new Set([text.start, ...inside, text.end])].sort((a, b) => a - b)
  const whole = borders.length === 2
  return borders.slice(0, -1).map((from, at) => {
    const change = changeAt(from)
    const element = change ? 'w:delText' : name
    const words = xml.slice(from, borders[at + 1])
    const made = `<${element} xml:space="preserve">${words}</${element}>`
    return { start: from, xml: whole && !change ? xml.slice(start, end) : made, change }
  })
}

/** Writes a run as several of the same look; as it was where nothing comes between. */
class RunWriter {
  #out = ''
  #inside = ''
  #change: Change | null = null

  constructor(
    readonly open: string,
    readonly looks: string,
    readonly changes: Changes,
  ) {}

  add(xml: string, change: Change | null) {
    if (change !== this.#change) this.#flush()
    this.#change = change
    this.#inside += xml
  }

  put(xml: string) {
    this.#flush()
    this.#out += xml
  }

  finish(): string {
    this.#flush()
    return this.#out
  }

  #flush() {
    if (!this.#inside) return
    const run = `${this.open}${this.looks}${this.#inside}</w:r>`
    this.#out += this.#change ? this.changes.wrap('w:del', this.#change, run) : run
    this.#inside = ''
  }
}
