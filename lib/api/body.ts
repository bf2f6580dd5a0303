import { BadRequest, UnsupportedMedia } from '@/lib/core/errors'
import { checkText } from '@/lib/core/clean-text'
import { bytesOf, megabyte } from './bytes'
import { parseJson } from './json'

/**
 * Most routes take a few fields. Where an article is taken: the longest text, escaped, with room to spare; in a form, one
 * file more.
 */
const most = { fields: megabyte / 4, article: 8 * megabyte, form: 11 * megabyte }

type Wanted = {
  /** whose request it is */
  personId: string
  /** given where an article may come in, in a form with its file too */
  readForm?: ((form: FormData) => Promise<unknown>) | undefined
  /** bytes of a form that holds another file than an article's */
  mostForm?: number | null | undefined
}

const typeOf = (request: Request) =>
  (request.headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())

/** Bytes that are read of a request, by whether an article may come in with it. */
export function limitOf(
  request: Request,
  { takesForm, mostForm }: { takesForm: boolean; mostForm?: number | null | undefined },
): number {
  if (!takesForm) return most.fields
  if (typeOf(request)[0]?.startsWith('multipart/')) return mostForm ?? most.form
  return mostForm ? most.fields : most.article
}

/** What a request sends, as JSON would have it; `{}` where it sends nothing. */
export async function readBody(request: Request, wanted: Wanted): Promise<unknown> {
  const { personId, readForm, mostForm } = wanted
  const [type = '', ...parameters] = typeOf(request)
  const bytes = await bytesOf(request, {
    most: limitOf(request, { takesForm: readForm !== undefined, mostForm }),
    personId,
  })
  if (bytes.length === 0) return {}
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
  if (type === 'application/json' || /^application\/[\w.-]+\+json$/.test(type))
    return parseJson(bytes)
  if (type === 'multipart/form-data' && readForm) return readForm(await parseForm(bytes, request))
  const mediaTypes = readForm
    ? 'application/json, or a form with a file as multipart/form-data'
    : 'application/json'
  throw new UnsupportedMedia(`Send ${mediaTypes}${type ? `, not ${type}` : ''}.`)
}

function checkCharset(parameters: string[]) {
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '')
  if (charset && charset !== 'utf-8' && charset !== 'utf8')
    throw new UnsupportedMedia(`Send UTF-8, not ${charset}.`)
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
