import { BadRequest, TooLarge, UnsupportedMedia } from '@/lib/core/errors'
import { checkText } from './text'

/** An article of the longest text that is taken, escaped, with room to spare; where files are taken, one file more. */
const most = { json: 8, form: 11 }
const tooLarge = (megabytes: number) => new TooLarge(`A request may hold ${megabytes} MB.`)

/**
 * What a request sends, as JSON would have it; `{}` where it sends nothing. `readForm` is given where a form with a file
 * is taken too.
 */
export async function readBody(
  request: Request,
  readForm?: (form: FormData) => Promise<unknown>,
): Promise<unknown> {
  const isForm = readForm && request.headers.get('content-type')?.startsWith('multipart/')
  const bytes = await bytesOf(request, isForm ? most.form : most.json)
  if (bytes.length === 0) return {}
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const body = await read(type, bytes, request, readForm)
  checkCharset(parameters)
  checkText(body)
  return body
}

async function read(
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
  request: Request,
  readForm?: (form: FormData) => Promise<unknown>,
) {
  if (type === 'application/json' || /^application\/[\w.-]+\+json$/.test(type)) return parseJson(bytes)
  if (type === 'multipart/form-data' && readForm) return readForm(await parseForm(bytes, request))
  const ways = readForm
    ? 'application/json, or a form with a file as multipart/form-data'
    : 'application/json'
  throw new UnsupportedMedia(`Send ${ways}${type ? `, not ${type}` : ''}.`)
}

function checkCharset(parameters: string[]) {
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '')
  if (charset && charset !== 'utf-8' && charset !== 'utf8')
    throw new UnsupportedMedia(`Send UTF-8, not ${charset}.`)
}

/** Reads no further than the limit, whatever Content-Length says. */
async function bytesOf(request: Request, megabytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const mostBytes = megabytes * 1024 * 1024
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLarge(megabytes)
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > mostBytes) {
      await reader.cancel()
      throw tooLarge(megabytes)
    }
    chunks.push(value)
  }
  const [first] = chunks
  return chunks.length === 1 && first ? first : Buffer.concat(chunks, length)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : 'It is not UTF-8.'
    throw new BadRequest(`The body is not JSON. ${why}`)
  }
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, request: Request): Promise<FormData> {
  try {
    return await new Response(bytes, {
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
    }).formData()
  } catch {
    throw new BadRequest('The form cannot be read. Its parts do not follow multipart/form-data.')
  }
}
