/** Sending once more what may have arrived already must have no second effect: the same words go under the same key. */
export type Attempt = { once: string; words: string }

/** Under this name the server finds the key (lib/web/perform.ts). */
const field = 'once'

const wordsOf = (data: FormData) =>
  JSON.stringify(
    [...data]
      .filter(([name]) => !name.startsWith('$'))
      .map(([name, value]) => [name, value instanceof File ? value.name : value]),
  )

/** Puts the key of `before` on the form if its words are still the same, else a new one. */
export function attemptOf(data: FormData, before: Attempt | null): Attempt {
  const words = wordsOf(data)
  const once = before?.words === words ? before.once : newKey()
  data.set(field, once)
  return { once, words }
}

// crypto.randomUUID is only there on https and on one's own machine
export const newKey = () =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join('-')
