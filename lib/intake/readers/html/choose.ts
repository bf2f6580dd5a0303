import { isButtonLine } from './button-lines'
import { nameOf } from './elements'
import { lengthOf, mainPart } from './main-part'
import { type PageBlock, takenShare, wordsOf } from './page-blocks'
import { relatedAmong } from './related'

/** What speaks to the reader of the site, not of the world. */
const speaksToReaders =
  /newsletter|inbox|\bsubscri|\bsign(?:ed|ing)? (?:up|in)\b|\blog ?in\b|\bcookies?\b|advertis|follow us|all rights reserved|©|click here|privacy policy|terms (?:of|and)|download (?:the|our) app|anmelden|abonnier|datenschutz|s.abonner|inscri(?:vez|ption)|suscr[ií]b|bolet[ií]n|iscriviti|podpis/iu

const asks =
  /^(?:please )?(?:sign up|subscribe|register|get|join|follow|download|click|log ?in|enter|support|become|we use|this (?:web)?site uses|by (?:continuing|clicking|using)|copyright|©|melden sie|abonnieren|inscrivez|abonnez|suscr[ií]b)/iu

/** A line of the site among those of the article: it asks the reader for something, and says no more than that. */
const isOfSite = (words: string) =>
  words.length < 300 && asks.test(words) && speaksToReaders.test(words) && !/\d{2}/.test(words)

const correction =
  /correct|clarif|erratum|errata|update|editor.?s.?note|amend|berichtig|korrektur|rectific|précision|correzion|fe de erratas|уточн|виправл/iu

const noLine =
  'nav, footer, form, dialog, button, menu, ul, ol, [role="navigation"], [role="dialog"]'

/** A sentence or more, not a headline or a menu. */
export const isProse = (words: string) =>
  /[.!?…。！？؟]["'”’»)\]]*$/u.test(words) && (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 5

/** Which lines of a page are its article: what was taken for it, and what was overlooked between its paragraphs. */
export function chooseBlocks(blocks: readonly PageBlock[], told: string | null): Set<PageBlock> {
  const taken = takenBlocks(blocks, told)
  const related = relatedAmong(taken)
  const chosen = new Set(
    taken.filter((block) => !related.has(block) && isOfArticle(wordsOf(block))),
  )
  const said = new Set([...chosen].map(wordsOf))
  const around = elementsAround(chosen)
  const first = blocks.findIndex((one) => chosen.has(one))
  const last = blocks.findLastIndex((one) => chosen.has(one))
  const found = blocks
    .slice(first, last + 1)
    .filter((block) => !chosen.has(block) && !related.has(block))
  for (const block of found)
    if (!said.has(wordsOf(block)) && isOverlooked(block, around)) chosen.add(block)
  return chosen
}

const isOfArticle = (words: string) => !isButtonLine(words) && !isOfSite(words)

function takenBlocks(blocks: readonly PageBlock[], told: string | null): PageBlock[] {
  const taken = blocks.filter((block) => takenShare(block) >= 0.2)
  const shown = taken.filter(({ hidden }) => !hidden)
  // a page that a script is to show is hidden as a whole
  const best = outsideMenus(shown.length > 0 ? shown : taken)
  const reads = (block: PageBlock) => isProse(wordsOf(block))
  const main = mainPart(blocks, reads)
  const known = new Set(best)
  const missed = main.filter((block) => !known.has(block))
  const more =
    sumOf(missed) > sumOf(main) / 2 && sumOf(missed) > sumOf(best.filter(reads)) / 2 ? missed : []
  for (const block of [...more, ...toldBlocks(blocks, told)]) known.add(block)
  return blocks.filter((block) => known.has(block))
}

const sumOf = (blocks: readonly PageBlock[]) =>
  blocks.reduce((sum, block) => sum + lengthOf(block), 0)

/** What the page itself tells machines is its article. */
function toldBlocks(blocks: readonly PageBlock[], told: string | null): PageBlock[] {
  const bare = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, '')
  const whole = bare(told ?? '')
  if (!whole) return []
  return blocks.filter(
    (block) => !block.hidden && isProse(wordsOf(block)) && whole.includes(bare(wordsOf(block))),
  )
}

/** A page of menus alone is no article; a table of contents is part of one. */
function outsideMenus(blocks: PageBlock[]): PageBlock[] {
  const isMenu = ({ element }: PageBlock) => element.closest('nav, [role="navigation"]') !== null
  return blocks.every(isMenu) ? blocks.filter((block) => isProse(wordsOf(block))) : blocks
}

/** All elements that hold words of the article. */
function elementsAround(chosen: ReadonlySet<PageBlock>): Set<Element> {
  const around = new Set<Element>()
  for (const { element } of chosen)
    for (let one: Element | null = element; one && !around.has(one); one = one.parentElement)
      around.add(one)
  return around
}

/** How far a paragraph may be wrapped apart from the others. */
const deepest = 3

function isOverlooked(block: PageBlock, around: ReadonlySet<Element>): boolean {
  const words = wordsOf(block)
  if (block.hidden || speaksToReaders.test(words) || !(isProse(words) || isFormula(block)))
    return false
  const wraps: Element[] = []
  for (let one: Element | null = block.element; one && !around.has(one); one = one.parentElement)
    wraps.push(one)
  const outer = wraps.at(-1)
  if (!outer) return true
  if (wraps.length > deepest || wraps.some((one) => one.matches(noLine))) return false
  if (wraps.some((one) => nameOf(one) === 'aside')) return isCorrection(words, wraps)
  return outer.querySelector('h1, h2, h3, h4, h5, h6, ul, ol, form, input, nav, time') === null
}

const isFormula = ({ element }: PageBlock) => element.querySelector('math') !== null

const isCorrection = (words: string, wraps: readonly Element[]) =>
  correction.test(words.slice(0, 40)) ||
  wraps.some((one) => correction.test(`${one.getAttribute('class') ?? ''} ${one.id}`))
