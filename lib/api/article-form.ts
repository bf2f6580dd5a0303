import { readFile } from '@/lib/articles/readers/registry'

const booleans: Record<string, boolean> = { true: true, false: false }

/**
 * The body a multipart form stands for: its file is the text, its other fields are those of the JSON. The headline is the
 * file's own first line where none is given.
 */
export async function readArticleForm(form: FormData): Promise<unknown> {
  const body: Record<string, unknown> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') body[name] = name === 'extract' ? (booleans[value] ?? value) : value
    else if (name === 'file') Object.assign(body, await contentOf(value), body)
    else body[name] = value.name
  }
  return body
}

const contentOf = async (file: File) =>
  readFile({ name: file.name, mediaType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) })
