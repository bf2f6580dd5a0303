/** A sentence long enough for a paragraph of an article to be taken for one. */
export const paragraphAbout = (what: string) =>
  `<p>${what} opened in 1978, after years of delay, and it cost 14 million crowns, said Pekka Salo, who was there, in the minutes of the council.</p>`

/** A page as news sites make them: an article in the middle of everything else. */
export const newsPage = ({ head = '', top = '', body = '', lang = 'en' } = {}) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>A bridge for all | The Paper</title>${head}
<script>var secret = "never shown"</script><style>p { color: red }</style></head>
<body><header class="site"><a href="/">The Paper</a><nav><ul><li><a href="/city">City</a></li></ul></nav></header>
<main><article><header><h1>A bridge for all</h1>${top}</header>
${paragraphAbout('The bridge')}<div class="share-tools"><a href="#">Share this article</a></div>
${paragraphAbout('The road')}${body}${paragraphAbout('The station')}<p>Advertisement</p>
${paragraphAbout('The tower')}</article><aside><h2>Most read</h2><p>Something else entirely happened elsewhere.</p></aside></main>
<footer><p>Copyright The Paper, all rights reserved.</p></footer></body></html>`
