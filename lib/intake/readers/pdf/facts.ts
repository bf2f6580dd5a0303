/** Names that programs give a file by themselves. */
const madeUp =
  /^(?:microsoft word|untitled|unbenannt|sans titre|document\d*|print|scan\w*)\b|\.(?:docx?|odt|indd|qxd|pages|rtf|tmp|tiff?|jpe?g|png)$/iu

/** Title and author as a PDF says them, but for names that a program made up. */
export function factsIn(info: object) {
  const said = info as Partial<Record<string, unknown>>
  const fact = (name: string) => {
    const value = said[name]
    return typeof value === 'string'
      ? value
          .replace(/[\s\0]+/gu, ' ')
          .trim()
          .slice(0, 300) || null
      : null
  }
  const title = fact('Title')
  return {
    title: title && madeUp.test(title) ? null : title,
    byline: fact('Author'),
  }
}
