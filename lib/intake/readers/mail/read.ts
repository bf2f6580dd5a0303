import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { UnsupportedMedia } from '@/lib/core/errors'
import { documentOf } from '../document'
import type { FilePart, More, ReadDocument } from '../reader'
import { refusedFile } from '../refusal'
import { readLetter } from './letter'

/** Mails one within another that are opened. */
const mostWithin = 5

type Part = FilePart & { bytes: Uint8Array | null; mediaType: string }

/** A mail: its own words, or, where another part of it is asked for, the file that was sent along. */
export async function readMail(bytes: Uint8Array, more: More): Promise<ReadDocument> {
  if (more.depth > mostWithin)
    throw refusedFile('This mail holds mails within mails. Save the one that counts as a file.')
  const mail = await parsed(bytes)
  const letter = readLetter({ html: lettersOf(mail.html), text: lettersOf(mail.text) })
  const parts = partsOf(mail, letter !== null, more)
  const part = chosen(parts, more.part)
  const read = part.bytes
    ? await more.readFile({ name: part.name, mediaType: part.mediaType, bytes: part.bytes })
    : documentOf({ text: '', blocks: [], ...letter })
  const subject = lettersOf(mail.subject)
    .replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv|rif|odp)\s*:)+/i, '')
    .trim()
  return {
    ...read,
    title: titleIn(read) ?? (subject || read.title),
    byline: read.byline ?? (lettersOf(mail.from?.name).trim() || null),
    publishedAt: read.publishedAt ?? dateOf(mail.date),
    parts: parts.map(({ id, name, size, isReadable }) => ({
      ...{ id, name, size, isReadable },
      isRead: id === part.id,
    })),
    warnings: [...read.warnings, ...unread(parts, part)],
  }
}

/**
 * The parser decodes all at once, and so Node 20 takes windows-1252 for ISO 8859-1: quotation marks come as signs of
 * control, which no mail holds.
 */
const lettersOf = (words: string | undefined) =>
  (words ?? '').replace(/[\u0080-\u009F]/g, (sign) =>
    new TextDecoder('windows-1252').decode(Uint8Array.of(sign.charCodeAt(0)), { stream: true }),
  )

async function parsed(bytes: Uint8Array): Promise<Email> {
  const head = Buffer.from(bytes.subarray(0, 4000)).toString('latin1')
  // "From " is how mailboxes begin each of theirs
  if (
    !/^(?:\xEF\xBB\xBF)?(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/.test(
      `${head}\n`,
    )
  )
    throw refusedFile('This file is no mail, whatever its name says.')
  try {
    return await PostalMime.parse(bytes, {
      attachmentEncoding: 'arraybuffer',
      forceRfc822Attachments: true,
      maxNestingDepth: 50,
    })
  } catch {
    throw refusedFile('This mail cannot be read: its parts are nested too deeply, or broken.')
  }
}

const titleIn = ({ text, blocks }: ReadDocument) => {
  const headline = blocks.find(({ kind }) => kind === 'headline')
  return headline ? text.slice(headline.start, headline.end).trim() : null
}

const dateOf = (written: string | undefined) => {
  const moment = new Date(written ?? '')
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}

const mostParts = 200

function partsOf(mail: Email, hasLetter: boolean, { reads }: More): Part[] {
  const own = hasLetter
    ? [
        {
          id: '0',
          name: 'The mail itself',
          size: 0,
          isRead: false,
          isReadable: true,
          bytes: null,
          mediaType: '',
        },
      ]
    : []
  const files = mail.attachments.slice(0, mostParts).map((file, at): Part => {
    const bytes = bytesOf(file)
    const mediaType = file.mimeType
    const name = file.filename?.trim() || nameFor(mediaType, at)
    return {
      id: String(at + 1),
      ...{ name, mediaType, bytes },
      size: bytes.length,
      isRead: false,
      isReadable: reads(name, mediaType),
    }
  })
  return [...own, ...files]
}

const bytesOf = ({ content }: Attachment) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

/** A mail that was forwarded as a whole has no name. */
const nameFor = (mediaType: string, at: number) =>
  mediaType === 'message/rfc822' ? `mail ${at + 1}.eml` : `part ${at + 1}`

/** A logo or a photo, before which a file of words goes. */
const isPicture = ({ mediaType }: Part) => /^image\//i.test(mediaType)

/** By its number or its name; unasked, what was written, else the first file that can be read, pictures last. */
function chosen(parts: readonly Part[], wanted: string | undefined): Part {
  const named = parts.find(({ id }) => id === wanted) ?? parts.find(({ name }) => name === wanted)
  const readable = parts.filter(({ isReadable }) => isReadable)
  const first = readable.find((part) => !isPicture(part)) ?? readable[0]
  const part = wanted === undefined ? first : named
  if (part?.isReadable) return part
  const names = parts.map(({ id, name }) => `${id} = ${name}`).join(', ')
  if (wanted !== undefined && !part)
    throw refusedFile(`This mail has no part “${wanted}”. It has ${names || 'none'}.`)
  if (part)
    throw new UnsupportedMedia(`Galley does not read “${part.name}”. This mail has ${names}.`)
  throw refusedFile(
    names ? `Nothing in this mail can be read. It has ${names}.` : 'There is no text in this mail.',
  )
}

function unread(parts: readonly Part[], read: Part): string[] {
  const others = parts.filter(({ id }) => id !== read.id)
  if (others.length === 0) return []
  const names = others.map(
    ({ name, isReadable }) => `“${name}”${isReadable ? '' : ' (cannot be read)'}`,
  )
  const shown = names.slice(0, 20).join(', ')
  const more = names.length > 20 ? ` and ${names.length - 20} more` : ''
  return [`Of this mail “${read.name}” was read. Not read: ${shown}${more}.`]
}
