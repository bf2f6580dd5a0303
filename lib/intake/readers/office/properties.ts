import { readXml } from './xml'

/** The first that the file has counts: who saved it last may be anybody. */
const wanted = {
  title: ['dc:title'],
  byline: ['meta:initial-creator', 'dc:creator'],
  language: ['dc:language'],
}

/** What a file says of itself. */
export function readProperties(part: Uint8Array | null, label: string) {
  const said = new Map<string, string>()
  let element = ''
  const events = {
    open: (name: string) => {
      element = name
      return undefined
    },
    close: () => {
      element = ''
    },
    text: (words: string) => {
      said.set(element, ((said.get(element) ?? '') + words).slice(0, 1000))
    },
  }
  if (part) readXml(part, events, label)
  const first = (names: readonly string[]) =>
    names.map((name) => said.get(name)?.trim().replace(/\s+/gu, ' ')).find(Boolean) ?? null
  const language = first(wanted.language)
  return {
    title: first(wanted.title),
    byline: first(wanted.byline),
    language: languageTag(language),
  }
}

/** As Galley takes languages: "en" or "pt-BR". */
export const languageTag = (written: string | null | undefined): string | null => {
  const tag = written?.trim().replaceAll('_', '-').split(/[.@]/u)[0] ?? ''
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/u.test(tag) ? tag : null
}
