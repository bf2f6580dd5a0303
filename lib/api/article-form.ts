import { BadRequest, Refused, TooLarge } from '@/lib/core/errors'
import { parseJson } from './json'

const mostBytes = 10 * 1024 * 1024

/** Fields of the JSON that are no text; a form has them as JSON. */
const asJson = new Set(['extract', 'claims', 'blocks', 'remarks', 'putBack', 'files', 'dismissals'])

/**
 * The body a multipart form stands for: its file, unread, and its other fields as in the JSON; one left empty is none.
 * A file in any other field counts as its name.
 */
export async function readArticleForm(form: FormData): Promise<unknown> {
  const body: Record<string, unknown> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string') body[name] = name === 'file' ? await fileOf(value) : value.name
    else if (value !== '') body[name] = asJson.has(name) ? parsed(name, value) : value
  }
  return body
}

async function fileOf(file: File) {
  if (file.size > mostBytes)
    throw new TooLarge('A file may hold 10 MB. Import it in parts, or paste its text.')
  return { name: file.name, mediaType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function parsed(name: string, text: string): unknown {
  try {
    return parseJson(Buffer.from(text))
  } catch (error) {
    if (name === 'extract' || name === 'putBack') return text
    if (error instanceof Refused) throw error
    throw new BadRequest(`The field ${name} of the form is not JSON.`)
  }
}
