import { readFile } from '@/lib/articles/readers/registry'

const booleans: Record<string, boolean> = { true: true, false: false }

/**
 * The body a multipart form stands for: its file is the text, its other fields are those of the JSON; one left empty is
 * none. The headline is the file's own first line where none is given.
 */
export async function readArticleForm(form: FormData): Promise<unknown> {
  const body: Record<string, unknown> = {}
  let file: File | undefined
  for (const [name, value] of form) {
    if (typeof value !== 'string' && name === 'file') file = value
    else if (typeof value !== 'string') body[name] = value.name
    else if (value !== '') body[name] = name === 'extract' ? (booleans[value] ?? value) : value
  }
  return file ? { ...(await contentOf(file)), ...body } : body
}

async function contentOf(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { title, text } = await readFile({ name: file.name, mediaType: file.type, bytes })
  return { title, text }
}
