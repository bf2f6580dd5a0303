import { longestText } from '@/lib/articles/schema'
import { TooLarge } from '@/lib/core/errors'
import { documentOf } from '../document'
import type { ReadDocument } from '../reader'
import { refusedFile } from '../refusal'
import { nameOf } from './elements'
import { openPage } from './open'
import { readWhole } from './whole'

/** What Word calls its paragraphs, as the elements other programs take for them. */
const classes: readonly [RegExp, string][] = [
  [/^MsoTitle/i, 'h1'],
  [/^MsoCaption/i, 'figcaption'],
  [/^MsoListParagraph|^MsoListBullet|^MsoListNumber/i, 'li'],
]

/** Formatted words from the clipboard: all of them are the article, for a person selected them. */
export function readPaste(html: string): ReadDocument {
  if (html.length > 4 * longestText)
    throw new TooLarge('This is too long to be pasted with its formatting. Paste it as plain text.')
  const page = openPage(fragmentOf(html))
  // Word's own bullets, and what only it reads
  for (const one of page.querySelectorAll('[style*="mso-list:Ignore" i], xml')) one.remove()
  for (const one of page.querySelectorAll('[style*="mso-spacerun" i]')) one.textContent = ' '
  for (const paragraph of page.querySelectorAll('p[class]')) rename(paragraph)
  const read = readWhole(page)
  if (!read.text) throw refusedFile('There is no text in what was pasted.')
  return documentOf(read)
}

/** Windows puts the selection between two comments, with lines about it above; Word marks parts for older programs. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->')
  const end = html.lastIndexOf('<!--EndFragment-->')
  const inside = start >= 0 && end > start ? html.slice(start + 20, end) : html
  return inside
    .replace(/<!\[(?:if|endif)[^\]<>]{0,200}\]>/gi, '')
    .replace(/^Version:[\s\S]*?(?=<)/, '')
}

function rename(paragraph: Element) {
  const name = classes.find(([shape]) => shape.test(paragraph.getAttribute('class') ?? ''))?.[1]
  if (!name || nameOf(paragraph) !== 'p') return
  const other = paragraph.ownerDocument.createElement(name)
  other.append(...paragraph.childNodes)
  paragraph.replaceWith(other)
}
