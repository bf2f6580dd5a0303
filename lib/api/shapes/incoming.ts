import { z } from 'zod'
import type { Incoming } from '@/lib/intake/bring'
import { articleImport } from '@/lib/articles/schema'
import { Refused } from '@/lib/core/errors'
import { listed } from '@/lib/core/in-words'
import { fileEndings } from '@/lib/intake/readers/registry'

type IncomingFile = Extract<Incoming, { file: unknown }>['file']

const isFile = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  'bytes' in value &&
  value.bytes instanceof Uint8Array

/** Four ways in, of which one is taken. */
export const incoming = {
  text: articleImport.shape.text.optional(),
  html: z
    .string()
    .min(1, 'There is no text to check.')
    .optional()
    .meta({ description: 'Formatted words, as from a clipboard: all of them are the article.' }),
  url: z.string().trim().min(1, 'Give a web address.').max(2000).optional(),
  file: z
    .custom<IncomingFile>(isFile, 'Send the file in a form, as multipart/form-data.')
    .optional()
    .meta({
      type: 'string',
      format: 'binary',
      description: `In a form only: ${listed(fileEndings, 'or')}.`,
    }),
  part: z.string().trim().min(1).max(300).optional().meta({
    description:
      'With a mail (eml) or an archive (zip): which of its parts is read, by number or name.',
  }),
}

type Given = {
  text?: string | undefined
  html?: string | undefined
  url?: string | undefined
  file?: IncomingFile | undefined
  part?: string | undefined
}

/** Throws Refused where more than one is given, or none. */
export function incomingOf({ text, html, url, file, part }: Given): Incoming {
  const sent: Incoming[] = []
  if (text !== undefined) sent.push({ text })
  if (html !== undefined) sent.push({ html })
  if (url !== undefined) sent.push({ url })
  if (file !== undefined) sent.push({ file: { ...file, part } })
  const [way, another] = sent
  if (!way || another)
    throw new Refused([
      { path: way ? 'text' : 'file', message: 'Send one of text, html, url and file.' },
    ])
  if (part !== undefined && file === undefined)
    throw new Refused([{ path: 'part', message: 'Only a file has parts.' }])
  return way
}
