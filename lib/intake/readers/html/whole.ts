import type { Block } from '@/lib/text/blocks'
import { BlockWriter } from '../block-writer'
import { withHeadline } from '../document'
import type { LeftOut, Remark } from '../reader'
import { placeRemarks } from '../remarks'
import { PageNotes } from './notes'
import { wordsOf } from './page-blocks'
import { blocksOfPage } from './walk'
import { PageWriter } from './write'

type Whole = { text: string; blocks: Block[]; remarks: Remark[]; leftOut: LeftOut[] }

/** The text of a page on which all is the article: nobody's menus stand about it, so nothing is chosen from it. */
export function readWhole(document: Document, language: string | null = null): Whole {
  const notes = new PageNotes(document)
  const blocks = blocksOfPage(document.body, {
    isTaken: () => true,
    tellsComments: true,
    noteOf: (element) => notes.noteOf(element),
    markOf: (element) => notes.markOf(element),
  })
  const chosen = new Set(blocks.filter((block) => !block.hidden && wordsOf(block)))
  const writer = new BlockWriter()
  const pages = new PageWriter(writer, { chosen, told: new Set(), notes: notes.bodies })
  pages.write(blocks)
  const written = withHeadline(writer.finish())
  return {
    ...written,
    remarks: placeRemarks(written, pages.noted, language),
    leftOut: pages.leftOut,
  }
}
