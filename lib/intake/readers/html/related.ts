import { squeezed } from './squeezed'
import { type PageBlock, wordsOf } from './page-blocks'

/** What stands over links to other articles, in the languages that are read most. */
const over =
  /^(?:related(?: (?:articles?|stories|story|coverage|content|links|topics|news|posts|reading))?|read (?:more|also|next)|see also|recommended(?: for you)?|most (?:read|popular)|you (?:may|might) also like|more on this(?: story)?|mehr (?:zum thema|dazu|lesen)|lesen sie auch|auch interessant|das könnte (?:sie|dich) auch interessieren|weitere (?:artikel|beiträge|informationen|links|meldungen|themen)|ähnliche (?:artikel|beiträge)|neueste (?:artikel|beiträge)|zum weiterlesen|lea (?:también|más)|te puede interesar|noticias relacionadas|(?:à )?lire aussi|sur le même sujet|leggi anche|leia (?:também|mais)|czytaj (?:też|także|więcej)|zobacz (?:też|także)|читайте також|читайте также)(?=\W|$)/iu
const only = new RegExp(`${over.source}\\s*[:.…»>]*\\s*$`, 'iu')

/** Links to other articles, and the line over them: they stand between paragraphs and are none. */
export function relatedAmong(blocks: readonly PageBlock[]): Set<PageBlock> {
  const related = new Set<PageBlock>()
  let under = false
  for (const block of blocks) {
    const words = wordsOf(block)
    const isLink = linkShare(block, words) > 0.8
    if (only.test(words) || (isLink && over.test(words))) under = true
    else if (!isLink) {
      // "Read more: " and a link on one line
      const behind = over.test(words) && words.length < 200 && linkShare(block, words) > 0.5
      if (behind) related.add(block)
      under = false
    }
    if (under) related.add(block)
  }
  return related
}

function linkShare({ element }: PageBlock, words: string): number {
  if (element.closest('a')) return 1
  const links = [...element.querySelectorAll('a')].map(({ textContent }) => squeezed(textContent))
  const linked = links.reduce((sum, link) => sum + link.length, 0)
  return linked / Math.max(1, words.length)
}
