/** Every sign Markdown or HTML could take for its own, as itself; on one line. */
export const inline = (text: string) =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~$&^]/gu, '\\$&')
    // an address that is shown is not a link
    .replace(/(https?|ftp):\/\//giu, '$1\\://')
    .replace(/\bwww\./giu, 'www\\.')

/** Signs that only mean something where a line begins: lists, rules, headings, quotations. */
export const begun = (line: string) =>
  line
    .trim()
    .replace(/^([-+=:])/u, '\\$1')
    .replace(/^(\d+)([.)])/u, '$1\\$2')

/** Text that stays text, wherever it stands. */
export const escaped = (text: string) => begun(inline(text))
