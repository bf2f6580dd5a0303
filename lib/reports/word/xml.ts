// what XML cannot hold, and halves of characters
const unwritable = /[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu
// turn what stands beside them round, so that a page reads as what it does not say
const turning = /[\u202A-\u202E\u2066-\u2069]/gu

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words as they may stand between tags and in an attribute; what would turn the line round is shown, not done. */
export const escaped = (words: string) =>
  words
    .replace(unwritable, '\uFFFD')
    .replace(turning, (sign) => `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase()}⟩`)
    .replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign)
    // an attribute and a text would make a space of them
    .replace(/[\t\r]/gu, ' ')

/** A name as the value of an attribute, where a new line would not stay one. */
export const attribute = (words: string) => escaped(words.replace(/\s+/gu, ' '))

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'mc:Ignorable="w14 w15"',
].join(' ')

const rtl = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const strong = /\p{L}/u

/** Whether words are read from right to left: their first letter tells, and where there is none, the language. */
export function readsLeft(words: string, language = 'en'): boolean {
  const first = strong.exec(words)?.[0]
  return first ? rtl.test(first) : /^(?:ar|he|fa|ur|yi|ps|dv)\b/u.test(language)
}

/** An annotation's date: Word keeps minutes, so that a date with seconds would come back as another. */
export const wordDate = (iso: string) => `${iso.slice(0, 16)}:00Z`
