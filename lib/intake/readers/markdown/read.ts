import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { Refused } from '@/lib/core/errors'
import { documentOf } from '../document'
import { nameOf } from '../html/elements'
import { openPage } from '../html/open'
import { readWhole } from '../html/whole'
import { languageTag } from '../office/properties'
import type { LeftOut, ReadDocument } from '../reader'
import { takeFrontMatter } from './front-matter'
import { guarded, unveil } from './guard'

/** The words of a Markdown text, as a reader of the article would see them; what such a reader does not see is told of. */
export function readMarkdown(markdown: string): ReadDocument {
  const { facts, leftOut, text } = takeFrontMatter(markdown)
  const { text: safe, isVeiled } = guarded(text)
  const read = readSafe(safe)
  return documentOf({
    title: facts.title,
    byline: facts.byline,
    language: languageTag(facts.language),
    publishedAt: facts.publishedAt && new Date(facts.publishedAt).toISOString(),
    ...read,
    text: unveil(read.text),
    remarks: read.remarks.map((remark) => ({ ...remark, body: unveil(remark.body) })),
    leftOut: [
      ...leftOut,
      ...read.leftOut.map((out) => ({ ...out, text: unveil(out.text) })),
      ...unusedNotes(text, read.text.length),
    ],
    warnings: isVeiled ? [tooManySigns] : [],
  })
}

const tooManySigns =
  'Parts of this text have more signs of Markdown than anybody writes; there they were taken for its words.'

/** Footnotes that no mark leads to, which nobody who reads the article would see. */
function unusedNotes(markdown: string, at: number): LeftOut[] {
  const used = new Set(
    [...markdown.matchAll(/\[\^([^\][\s]{1,200})\](?!:)/g)].map(([, name = '']) =>
      name.toLowerCase(),
    ),
  )
  return [...markdown.matchAll(/^ {0,3}\[\^([^\][\s]{1,200})\]:[ \t]*(\S.*)/gm)].flatMap(
    ([, name = '', words = '']) =>
      used.has(name.toLowerCase())
        ? []
        : [{ at, text: words.trim(), unit: 'paragraph', why: 'hidden' }],
  )
}

function readSafe(text: string) {
  try {
    return readWhole(pageOf(text, true))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    // more tags than a page may have: then they are text
    return readWhole(pageOf(text, false))
  }
}

const options = (withTags: boolean) => ({
  extensions: [
    gfm({ singleTilde: false }),
    // "[x]" is a word of its list
    { disable: { null: ['tasklistCheck'] } },
  ],
  htmlExtensions: [gfmHtml({ label: ' ' })],
  allowDangerousHtml: withTags,
})

function pageOf(text: string, withTags: boolean): Document {
  const body = micromark(text, options(withTags))
  const page = openPage(`<!doctype html><html><head></head><body>${body}</body></html>`)
  // the parser's own words about footnotes
  for (const one of page.querySelectorAll('[data-footnotes] > h2, [data-footnote-backref]'))
    one.remove()
  const pictures = [...page.querySelectorAll('img')]
  const perParagraph = new Map<Element | null, number>()
  for (const { parentElement: parent } of pictures)
    perParagraph.set(parent, (perParagraph.get(parent) ?? 0) + 1)
  for (const picture of pictures)
    if (perParagraph.get(picture.parentElement) === 1) showAlone(picture)
    else showPicture(picture)
  for (const list of page.querySelectorAll('ul, ol')) markItems(list)
  return page
}

/** Alone in its paragraph it is a caption. */
function showAlone(picture: Element) {
  const { ownerDocument: page, parentElement: parent } = picture
  const words = showPicture(picture)
  const alone = parent && nameOf(parent) === 'p' && parent.textContent.trim() === words
  if (!alone || !words) return
  const caption = page.createElement('figcaption')
  caption.append(...parent.childNodes)
  parent.replaceWith(caption)
}

/** What is written for those who do not see a picture comes in its place; it is given back. */
function showPicture(picture: Element): string {
  const { ownerDocument: page } = picture
  const [words = '', title] = ['alt', 'title'].map(
    (name) => picture.getAttribute(name)?.trim() ?? '',
  )
  if (title && title !== words) picture.after(page.createComment(title))
  picture.replaceWith(page.createTextNode(words))
  return words
}

/** The sign of each item, as it was written or nearly so. */
function markItems(list: Element) {
  if (list.closest('[data-footnotes]')) return
  let number = Number(list.getAttribute('start') ?? 1)
  for (const item of list.children)
    if (nameOf(item) === 'li') markItem(item, nameOf(list) === 'ol' ? `${number++}. ` : '- ')
}

function markItem(item: Element, sign: string) {
  const first = [...item.childNodes].find((node) => node.nodeType !== 3 || node.textContent?.trim())
  const name = first?.nodeType === 1 ? nameOf(first as Element) : ''
  if (!first || name === 'ul' || name === 'ol') return
  const place = name === 'p' ? (first as Element) : item
  place.prepend(item.ownerDocument.createTextNode(sign))
}
