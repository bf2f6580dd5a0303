/** A line of the page that stands between the lines of an article, word for word. */
const button =
  /^(?:advertisement|anzeige|werbung|publicité|publicidad|pubblicità|реклама|sponsored(?: content)?|share(?: (?:this|on|via)(?: \p{L}+){0,3})?|teilen|partager|compartir|tweet|e-?mail(?: this)?|print|copy(?: link)?|save|listen|comments?|read more:?|more on this(?: story)?:?|sign up(?: (?:here|now|for our newsletter))?|subscribe(?: (?:here|now|to our newsletter))?|follow us(?: on \p{L}+)?|skip(?: to| past)?(?: (?:main|the))? (?:content|navigation|advertisement|article|newsletter promotion)|loading\W*|image source|getty images|\[?edit\]?|back to top)$/iu

export const isButtonLine = (words: string) => button.test(words)
