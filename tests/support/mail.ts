type Attached = { name?: string; type: string; bytes: Uint8Array }
type Mail = {
  headers?: readonly string[]
  text?: string
  html?: string
  type?: string
  attached?: readonly Attached[]
}

const base64 = (bytes: Uint8Array) =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')

const part = (type: string, words: string) =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${words}`

/** A mail as a program sends it, from its words and what is attached. */
export function mailFile({
  headers = [],
  text,
  html,
  type = 'text/plain; charset=utf-8',
  attached = [],
}: Mail) {
  const head = [
    'From: Ann Lee <ann@news.test>',
    'Date: Wed, 12 Mar 2025 09:30:00 +0100',
    ...headers,
    'MIME-Version: 1.0',
  ]
  const bodies = [
    ...(text === undefined ? [] : [part(type, text)]),
    ...(html === undefined ? [] : [part('text/html; charset=utf-8', html)]),
  ]
  const files = attached.map(
    ({ name, type: kind, bytes }) =>
      `Content-Type: ${kind}${name ? `; name="${name}"` : ''}\r\nContent-Disposition: attachment${name ? `; filename="${name}"` : ''}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}`,
  )
  const body = bodies.length > 1 ? multipart('alternative', bodies) : (bodies[0] ?? '')
  const whole = files.length > 0 ? multipart('mixed', [...(body ? [body] : []), ...files]) : body
  return new Uint8Array(Buffer.from(`${head.join('\r\n')}\r\n${whole}`))
}

function multipart(kind: string, parts: readonly string[]) {
  const line = `=_${kind}`
  return `Content-Type: multipart/${kind}; boundary="${line}"\r\n\r\n${parts.map((one) => `--${line}\r\n${one}\r\n`).join('')}--${line}--\r\n`
}
