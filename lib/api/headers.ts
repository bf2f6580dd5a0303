/** On every answer: not kept, not guessed at, and harmless should a browser show it as a page. */
const always = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

export const jsonHeaders = { ...always, 'content-type': 'application/json; charset=utf-8' } as const
export const problemHeaders = {
  ...always,
  'content-type': 'application/problem+json; charset=utf-8',
} as const
export const emptyHeaders = always
export const streamHeaders = {
  ...always,
  'content-type': 'text/event-stream; charset=utf-8',
  'x-accel-buffering': 'no',
} as const
export const linesHeaders = {
  ...always,
  'content-type': 'application/x-ndjson; charset=utf-8',
  'x-accel-buffering': 'no',
} as const

/** A report may bring its own style and pictures, and nothing else; opened in a browser it is on an island. */
const reportPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; sandbox"

/** `plain` is the name in letters every program knows, `name` the one a person would give. */
export const fileHeaders = (mediaType: string, names: { plain: string; name: string }) => ({
  ...always,
  'content-security-policy': reportPolicy,
  'content-type': mediaType,
  // a page is for reading, everything else for keeping
  'content-disposition': `${mediaType.startsWith('text/html') ? 'inline' : 'attachment'}; ${filename(names)}`,
})

/** Anybody's bytes: for keeping, whatever they are, and never for a browser to open here. */
export const downloadHeaders = (name: string) => ({
  ...always,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'content-type': 'application/octet-stream',
  'content-disposition': `attachment; ${filename({ plain: name.replace(/[^\w.-]+/g, '_').slice(-100), name: name.slice(-200) })}`,
})

/** RFC 6266, with the characters no file system takes left out. */
function filename({ plain, name }: { plain: string; name: string }): string {
  const clean = name
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const encoded = encodeURIComponent(clean).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}
