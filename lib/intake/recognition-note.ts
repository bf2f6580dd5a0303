import type { ReadArticle } from './bring'

/** What stands beside a draft that was read off pictures, for as long as it is kept; none where its text was given. */
export function recognitionNote({
  recognised,
  doubtful,
}: Pick<ReadArticle, 'recognised' | 'doubtful'>): string | undefined {
  if (recognised.length === 0) return undefined
  const words =
    doubtful.length === 1 ? '1 word was' : `${doubtful.length.toLocaleString('en')} words were`
  return `Read from a picture by text recognition; ${words} doubtful.`
}
