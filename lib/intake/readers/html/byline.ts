import { withoutEnd } from '@/lib/core/without-end'
import { squeezed } from './squeezed'

const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|avr|mai|juin|juil|août|mär|okt|dez|ene|abr|ago|dic|gen|giu|lug|set|ott)\\p{L}*\\.?'
const weekday =
  '(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\\.?|(?:mo|diens|donners|frei|sams|sonn)n?tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche'
const moments = [
  `\\b(?:${weekday}),?\\s+(?:the\\s+)?(?:\\d|${month})`,
  `\\b\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?${month}(?=$|[^\\p{L}])`,
  `\\b${month}\\s+\\d{1,4}(?!\\p{L})`,
  '\\b\\d{1,4}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{1,4}\\b',
  '\\d{4}年',
  '\\b\\d{1,2}[:.]\\d{2}\\s*(?:[ap]\\.?m\\b|uhr|h\\b|utc|gmt|$)',
  '\\b\\d+\\s*(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\\b(?:\\s+(?:read|ago))?',
  '\\b(?:last )?(?:published|updated|posted|modified|veröffentlicht|aktualisiert|mis à jour|actualizado|aggiornato|publié|publicado|pubblicato)\\b',
  '\\b\\d[\\d,.]*\\s*(?:comments?|shares?|views?|likes?|kommentare|commentaires|comentarios)?\\s*$',
  '\\bshares?\\b.*$|\\bcomments?\\b.*$',
].join('|')
const moment = new RegExp(moments, 'iu')
const by = /^(?:(?:written|posted|reported)\s+)?(?:by|von|par|por|di|od)\s*[:\s]\s*(?=\S)/iu
const joints = /^[\s,;:|·•/–—-]+/u
const withoutJoints = (words: string) => withoutEnd(words.replace(joints, ''), /[\s,;:|·•/–—(-]/u)

/** As a newsroom writes it: without "By", date or counter, and no address of a profile. */
export function bylineIn(...written: (string | null | undefined)[]): string | null {
  for (const one of written) {
    const name = nameIn(squeezed(one))
    if (name && name.length <= 300 && !/^https?:|^@|^www\./i.test(name)) return name
  }
  return null
}

function nameIn(words: string): string | null {
  const named = words.replace(by, '')
  const at = named.search(moment)
  if (at < 0) return withoutJoints(named) || null
  const before = withoutJoints(named.slice(0, at))
  if (before) return before
  // "March 3, 2015, by Ines Mora"
  const behind = /\b(?:by|von|par|por)\s+(\p{Lu}.+)$/u.exec(named)?.[1]
  return behind ? nameIn(behind) : null
}

/** The names in the element a byline was taken from, whose parts stand apart on the page and not in its text. */
export function bylineOn(page: Document, found: string | null): string | null {
  const bare = (words: string | null) => words?.replace(/\s+/g, '') ?? ''
  if (!bare(found)) return null
  const holder = [...page.body.querySelectorAll('*')].findLast(
    ({ textContent }) => bare(textContent) === bare(found),
  )
  if (!holder) return bylineIn(found)
  const names = [...holder.querySelectorAll('[rel~="author"], [itemprop~="name"]')].map(
    ({ textContent }) => squeezed(textContent),
  )
  return bylineIn(
    [...new Set(names.filter(Boolean))].join(', '),
    partsOf(holder)
      .join(' ')
      .replace(/ (?=[,.;])/g, ''),
  )
}

/** What stands in the parts of an element, up to the first that is no name. */
function partsOf(element: Element): string[] {
  const parts: string[] = []
  const walk = (node: Node) => {
    if (node.nodeType === 3 && node.textContent?.trim()) parts.push(squeezed(node.textContent))
    else if (node.nodeType === 1 && !/^(?:script|style|svg)$/i.test((node as Element).localName))
      node.childNodes.forEach(walk)
  }
  walk(element)
  const end = parts.findIndex((part, at) => at > 0 && !/^\W*$/.test(part) && nameIn(part) === null)
  return end < 0 ? parts : parts.slice(0, end)
}
