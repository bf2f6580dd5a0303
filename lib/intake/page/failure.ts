import { Refusal } from '@/lib/core/errors'
import { onPrivateNetwork, otherWay, refusal } from './address'
import { PrivateAddress } from './resolve'

export const seconds = 20

const inWords: Record<string, string> = {
  ENOTFOUND: 'No site of this name was found from here.',
  EAI_AGAIN: 'The name of this site cannot be looked up right now.',
  ECONNREFUSED: 'This site does not answer.',
  ECONNRESET: 'This site broke the connection off.',
  UND_ERR_SOCKET: 'This site broke the connection off.',
  UND_ERR_CONNECT_TIMEOUT: 'This site does not answer.',
  UND_ERR_HEADERS_OVERFLOW: 'What this site answers cannot be read.',
  CERT_HAS_EXPIRED: 'The certificate of this site has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate of this site is not from anybody known.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The certificate of this site is not from anybody known.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The certificate of this site is not from anybody known.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate of this site is for another name.',
}

/** An error, and what it came of: fetch says only that it failed. */
function* causesOf(error: unknown): Generator<Error & { code?: string }> {
  for (let at = error; at instanceof Error; at = at.cause) {
    yield at
    if (at instanceof AggregateError) for (const error of at.errors) yield* causesOf(error)
  }
}

/** Why a page did not come, for whoever asked for it. */
export function failureOf(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return signal.reason
  if (error instanceof Refusal) return error
  const causes = [...causesOf(error)]
  if (causes.some((cause) => cause instanceof PrivateAddress)) return onPrivateNetwork()
  if (causes.some(({ name }) => name === 'TimeoutError'))
    return refusal(
      `This site did not send its page within ${seconds} seconds. ${otherWay}`,
      'noAnswer',
    )
  const known = causes.map(({ code = '' }) => inWords[code]).find(Boolean)
  return known
    ? refusal(`${known} ${otherWay}`, 'noAnswer')
    : refusal(`What this site answers cannot be read. ${otherWay}`, 'siteFailed')
}

/** What an answer other than the page means. */
export function statusProblem(status: number) {
  if (status === 404 || status === 410)
    return refusal('There is no page at this address.', 'notThere')
  const said =
    status === 401 || status === 402 || status === 403 || status === 451
      ? 'This site does not show the page to Galley'
      : status === 429
        ? 'This site asks to be left alone for a while'
        : status >= 500
          ? 'This site has a failure of its own'
          : 'This site did not send the page'
  const isRefused = status >= 400 && status < 500
  return refusal(
    `${said} (it answered ${status}). ${otherWay}`,
    isRefused ? 'refused' : 'siteFailed',
  )
}
