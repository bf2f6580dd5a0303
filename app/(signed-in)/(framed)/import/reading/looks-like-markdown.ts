/** As far as is looked; whoever writes Markdown shows it before. */
const far = 200_000

/** Signs that nobody writes but in Markdown: a link, bold or struck words, a heading by itself, the rule of a table. */
const signs = [
  /\[[^[\]\n]{1,200}\]\((?:https?:\/\/|mailto:|\/|#)[^()\s]{1,500}\)/,
  /(?:^|[\s("“])\*\*[^\s*](?:[^*\n]{0,200}[^\s*])?\*\*(?![\w*])/,
  /(?:^|[\s("“])~~[^\s~](?:[^~\n]{0,200}[^\s~])?~~(?![\w~])/,
  /(?:^|\n[ \t]*\n)#{1,6} [^\s#][^\n]{0,200}(?=\n[ \t]*\n)/,
  /\n\|?(?: ?:?-{3,}:? ?\|)+(?: ?:?-{3,}:? ?)?(?=\n|$)/,
]

/** Whether a plain text is to be offered to be read as Markdown. An asterisk, a # or a dash alone say nothing. */
export function looksLikeMarkdown(text: string): boolean {
  const seen = text.slice(0, far)
  return signs.some((sign) => sign.test(seen))
}
