import { type PageBlock, wordsOf } from './page-blocks'

const around =
  'nav, footer, aside, form, dialog, button, menu, ul, ol, figure, [role="navigation"], [role="dialog"], [role="complementary"], [class*="comment" i], [id*="comment" i]'

/**
 * The blocks of the element that holds most paragraphs right in it or one level below: where the library took less than
 * half of such a part, it took something beside the article.
 */
export function mainPart(
  blocks: readonly PageBlock[],
  isProse: (block: PageBlock) => boolean,
): PageBlock[] {
  const sums = new Map<Element, number>()
  const paragraphs = blocks.filter(
    (block) => !block.hidden && isProse(block) && block.element.closest(around) === null,
  )
  for (const block of paragraphs) {
    const [parent, above] = [
      block.element.parentElement,
      block.element.parentElement?.parentElement,
    ]
    const length = lengthOf(block)
    if (parent) sums.set(parent, (sums.get(parent) ?? 0) + length)
    if (above) sums.set(above, (sums.get(above) ?? 0) + length / 2)
  }
  const [best] = [...sums].sort((a, b) => b[1] - a[1])
  return best ? paragraphs.filter(({ element }) => best[0].contains(element)) : []
}

export const lengthOf = (block: PageBlock) => wordsOf(block).length
