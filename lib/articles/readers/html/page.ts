import { Readability } from '@mozilla/readability'
import { Refusal } from '@/lib/core/errors'
import { BlockWriter } from '../block-writer'
import { documentOf } from '../document'
import type { ReadDocument } from '../reader'
import { refusedFile } from '../refusal'
import { type Noted, placeRemarks, spotIn } from '../remarks'
import { Story } from '../story'
import { bylineIn, factsOf, squeezed } from './facts'
import { headOf } from './head'
import { openPage } from './open'
import { isMark, PageWords } from './words'

/** The article of a web page: headline and standfirst first, then its text. Throws Refused where there is none. */
export function readPage(html: string, url?: string): ReadDocument {
  try {
    return read(openPage(html), url)
  } catch (error) {
    if (error instanceof Refusal) throw error
    // a page may be made to break whatever reads it
    throw refusedFile('This page cannot be read. Paste its text.')
  }
}

function read(document: Document, url: string | undefined): ReadDocument {
  const facts = factsOf(document, url)
  const head = headOf(document, facts)
  const notes = new PageNotes(document)
  removeAround(document)
  const found = new Readability(document, { serializer: (node) => node, keepClasses: true }).parse()
  const writer = new BlockWriter()
  for (const kind of ['headline', 'standfirst'] as const) {
    writer.begin(kind)
    writer.write(head[kind] ?? '')
  }
  writer.end()
  const before = writer.blocks.length
  const told = new Set([head.headline ?? '', head.standfirst ?? ''])
  const story = new Story(writer)
  const words = new PageWords(story, {
    told,
    isNote: (element) => notes.has(element),
    onNote: (id) => notes.mark(id, story),
  })
  words.tell(found?.content ?? document.body)
  words.end()
  const written = writer.finish()
  if (written.blocks.length === before) throw noArticle()
  const { title, language, publishedAt, url: address } = facts
  return documentOf({
    ...written,
    title,
    language,
    publishedAt,
    url: address,
    byline: facts.byline ?? bylineIn(found?.byline),
    remarks: placeRemarks(written, notes.noted, facts.language),
  })
}

const noArticle = () =>
  refusedFile(
    'There is no article text on this page. If it only shows in a browser, save the page from there, or paste the text.',
  )

const around =
  'nav, aside, form, dialog, [role="navigation"], [role="complementary"], [role="search"], [aria-hidden="true"], .mw-editsection'
const aroundClass =
  /(?:^|[-_\s])(?:share|sharing|social|newsletter|related|advert(?:isement)?|ads?|promo|cookie|consent|breadcrumbs?|paywall|subscribe|recommended|most-read|comments?)(?:$|[-_\s])/i

/** Takes off what stands about an article, where that is little: a class name may mean the whole page. */
function removeAround(document: Document) {
  for (const element of document.querySelectorAll(around)) element.remove()
  for (const element of document.querySelectorAll('body [class], body [id]')) {
    const named = `${element.getAttribute('class') ?? ''} ${element.id}`
    if (!aroundClass.test(named) || element.querySelector('h1, article')) continue
    if (squeezed(element.textContent).length <= 600) element.remove()
  }
}

/** Footnotes of a page: marks that lead to an element on it. */
class PageNotes {
  readonly noted: Noted[] = []
  #bodies = new Map<string, string>()

  constructor(document: Document) {
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const id = link.getAttribute('href')?.slice(1) ?? ''
      if (!id || this.#bodies.has(id) || !isMark(link)) continue
      const note = document.getElementById(id)
      const element = note?.matches('a, sup, span') ? note.closest('li, p, div, td') : note
      const body = squeezed(element?.textContent).replace(/^[\s↑^[\](\d)*.]+|[\s↩︎↑^]+$/gu, '')
      if (!element || element.contains(link) || !body || body.length > 3000) continue
      this.#bodies.set(id, body)
      element.setAttribute('data-note', id)
    }
  }

  has(element: Element) {
    return element.hasAttribute('data-note')
  }

  mark(id: string, story: Story): boolean {
    const body = this.#bodies.get(id)
    if (body === undefined) return false
    story.here(() => {
      const to = spotIn(story.writer)
      this.noted.push({ kind: 'footnote', from: null, to, body, author: null, at: null })
    })
    return true
  }
}
