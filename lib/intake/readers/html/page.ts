import { Refusal } from '@/lib/core/errors'
import { BlockWriter } from '../block-writer'
import { documentOf } from '../document'
import type { ReadDocument } from '../reader'
import { refusedFile } from '../refusal'
import { placeRemarks } from '../remarks'
import { articleIn } from './article'
import { bylineOn } from './byline'
import { chooseBlocks } from './choose'
import { factsOf } from './facts'
import { headOf } from './head'
import { PageNotes } from './notes'
import { openPage } from './open'
import { blocksOfPage } from './walk'
import { PageWriter } from './write'

/** The article of a web page: headline and standfirst first, then its text. Throws Refused where there is none. */
export function readPage(html: string, url?: string): ReadDocument {
  try {
    return read(html, url)
  } catch (error) {
    if (error instanceof Refusal) throw error
    // a page may be made to break whatever reads it
    throw refusedFile('This page cannot be read. Paste its text.')
  }
}

function read(html: string, url: string | undefined): ReadDocument {
  const document = openPage(html)
  const facts = factsOf(document, url)
  const head = headOf(document, facts)
  const article = articleIn(document, () => openPage(html))
  const notes = new PageNotes(document)
  const blocks = blocksOfPage(document.body, {
    isTaken: article.has ?? ((element) => element.closest(around) === null),
    noteOf: (element) => notes.noteOf(element),
    markOf: (element) => notes.markOf(element),
  })
  const writer = new BlockWriter()
  for (const kind of ['headline', 'standfirst'] as const) {
    writer.begin(kind)
    writer.write(head[kind] ?? '')
  }
  writer.end()
  const before = writer.blocks.length
  const told = new Set([head.headline, head.standfirst].flatMap((words) => words ?? []))
  const chosen = chooseBlocks(blocks, facts.body)
  const pages = new PageWriter(writer, { chosen, told, notes: notes.bodies })
  pages.write(blocks)
  const written = writer.finish()
  if (written.blocks.length === before) throw noArticle()
  const { title, language, publishedAt, url: address } = facts
  return documentOf({
    ...written,
    title,
    language,
    publishedAt,
    url: address,
    byline: facts.byline ?? bylineOn(document, article.byline),
    remarks: placeRemarks(written, pages.noted, facts.language),
    leftOut: pages.leftOut,
  })
}

/** Where nothing was told apart, all is taken that says nothing else of itself. */
const around = 'nav, footer, form, dialog, button, menu, [role="navigation"], [role="dialog"]'

const noArticle = () =>
  refusedFile(
    'There is no article text on this page. If it only shows in a browser, save the page from there, or paste the text.',
  )
