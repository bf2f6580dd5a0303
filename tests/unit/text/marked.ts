import { anchorAll } from '@/lib/text/anchoring'

/** Where the claim between [ and ] sits in the next text; parts of its basis stand between { and }. */
export function place(marked: string, after: string, language = 'en') {
  const plain = marked.replace(/[[\]{}]/gu, '')
  const at = (index: number) => marked.slice(0, index).replace(/[[\]{}]/gu, '').length
  const start = at(marked.indexOf('['))
  const end = at(marked.indexOf(']'))
  const basis = [...marked.matchAll(/\{([^}]*)\}/gu)].map(({ index, 0: found }) => ({
    start: at(index),
    end: at(index + found.length),
  }))
  const found = anchorAll(plain, after, [{ id: 'a', start, end, basis }], language).get('a')
  if (!found) throw new Error('No answer.')
  return found
}
