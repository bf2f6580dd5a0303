import type { Block } from '@/lib/text/blocks'

/** What somebody wrote beside the text, and the words it is about: UTF-16 offsets into the text, `end` exclusive. */
export type Remark = {
  kind: 'comment' | 'footnote'
  start: number
  end: number
  body: string
  author: string | null
  /** ISO 8601 */
  at: string | null
}

/** Words of a file or page that are not in its text. */
export type LeftOut = {
  /** where they would be put back: an offset into the text, before a line or, for words of a line, in it */
  at: number
  /** several lines are one below the other */
  text: string
  /** `paragraph` reads like part of an article, `lines` like menus and buttons; `words` stood inside a line */
  unit: 'paragraph' | 'lines' | 'words'
  /**
   * `deleted` = struck out, `hidden` = not shown, `around` = taken for a part of the page, not of the article,
   * `illegible` = read off a picture, most of it wrong
   */
  why: 'deleted' | 'hidden' | 'around' | 'illegible'
}

/** A part of a file that holds several, such as a mail; of which one is read. */
export type FilePart = {
  /** by which it is asked for; its name will do too */
  id: string
  name: string
  /** in bytes; 0 where it is no file */
  size: number
  isRead: boolean
  isReadable: boolean
}

/** Words that text recognition read off a picture, and how sure it is of them: 0 to 1. */
export type Recognised = { start: number; end: number; confidence: number }

export type ReadDocument = {
  title: string | null
  byline: string | null
  /** a BCP 47 tag, where the file names one */
  language: string | null
  /** ISO 8601 */
  publishedAt: string | null
  url: string | null
  /** canonical */
  text: string
  /** every line of the text that is not blank */
  blocks: Block[]
  /** in text order */
  remarks: Remark[]
  /** in text order; nothing is left out that is not listed here */
  leftOut: LeftOut[]
  /** of a file that holds several; else none */
  parts: FilePart[]
  /** the lines that were read off pictures, in text order; none where the file holds its text */
  recognised: Recognised[]
  /** words in them that may be other words, in text order */
  doubtful: Recognised[]
  /** what the person who brings it in should know, in plain sentences */
  warnings: string[]
  /** where its pages begin, and what to call each; none where it has none */
  pages?: PageStart[]
}

export type PageStart = [at: number, name: string]

export type GivenFile = {
  name: string
  mediaType?: string
  bytes: Uint8Array
  /** which of its parts is to be read */
  part?: string | undefined
}

/** Hears before each page that takes long: `page` from 1, and how many there are. */
export type OnPage = (page: number, of: number) => void

/** What a file that holds others needs to read one of them, and one that takes long to say how far it is. */
export type More = {
  part: string | undefined
  /** in how many others it lies */
  depth: number
  signal: AbortSignal | undefined
  onPage: OnPage
  reads: (name: string, mediaType: string) => boolean
  readFile: (file: GivenFile) => Promise<ReadDocument>
}

/** Reads one kind of file. Throws Refused where its bytes are not what its name says, or hold no article. */
export type Reader = {
  /** as it is called to people */
  label: string
  /** lower case, with the dot */
  extensions: readonly string[]
  mediaTypes: readonly string[]
  /** several files, of which each may come in as an article of its own */
  holds?: 'articles'
  /** `mediaType` as it was given, with its charset */
  read: (
    bytes: Uint8Array,
    name: string,
    mediaType: string | undefined,
    more: More,
  ) => Promise<ReadDocument>
}
