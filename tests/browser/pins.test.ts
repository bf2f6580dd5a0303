import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { articleWith, ask } from '@/tests/support/arrange'
import { at, browse } from '@/tests/support/chromium'

const bridges = {
  title: 'Two bridges',
  text: 'The council opened two bridges in May.\nTraffic rose by 14 percent in the old town.',
  words: [],
}

/** As a translating browser does it: each run of words in an element of its own, and longer. */
const translate = (page: Page, within: string) =>
  page.locator(within).evaluateAll((parts) => {
    for (const part of parts) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
      const nodes: Node[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node)
      for (const node of nodes) {
        const around = document.createElement('span')
        node.parentNode?.insertBefore(around, node)
        around.append(node)
        node.textContent = `Übersetzt ${node.textContent}`
      }
    }
  })

const select = (page: Page, within: string, words: string) =>
  page.locator(within).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1
      if (start < 0) continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
      return
    }
    throw new Error(`no “${wanted}”`)
  }, words)

async function quotes(page: Page, articleId: string) {
  const answer = await ask(page, `/articles/${articleId}/claims`)
  return ((await answer.json()) as { items: { quote: string }[] }).items.map(({ quote }) => quote)
}

test('on a translated page no other words are pinned, and the desk says why (translated-page-pins-other-words)', async () => {
  const ana = await browse('ana')
  const { articleId, desk } = await articleWith(ana, bridges)
  await ana.goto(desk)
  await ana.locator('.proof[data-laid]').waitFor()
  expect(await ana.locator('.proof').getAttribute('translate')).toBe('no')
  expect(await ana.locator('.proof').getAttribute('class')).toContain('notranslate')
  await translate(ana, '.proof p')
  await select(ana, '.proof', 'two bridges')
  await ana.getByText('The words on the screen are not the words of the draft').waitFor()
  expect(await ana.locator('.selection-bar').count()).toBe(0)
  await ana.keyboard.press('c')
  expect(await quotes(ana, articleId)).toEqual([])
})

test('a paragraph that was left alone can be pinned, whatever stands above it', async () => {
  const ana = await browse('ana')
  const { articleId, desk } = await articleWith(ana, bridges)
  await ana.goto(desk)
  await ana.locator('.proof[data-laid]').waitFor()
  await translate(ana, '#p1 p')
  await select(ana, '.proof', '14 percent')
  await ana.locator('.selection-bar').waitFor()
  await ana.keyboard.press('c')
  await ana.waitForURL(/claims\/1$/)
  expect(await quotes(ana, articleId)).toEqual(['14 percent'])
})

test('the borders of a claim do not move over translated words', async () => {
  const ana = await browse('ana')
  const { articleId, desk } = await articleWith(ana, { ...bridges, words: ['two bridges'] })
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.proof [data-chosen]').waitFor()
  await translate(ana, '.proof p')
  await ana.keyboard.press('[')
  await ana.getByText('The words on the screen are not the words of the draft').waitFor()
  expect(await quotes(ana, articleId)).toEqual(['two bridges'])
})

test('the preview of an import pins no words of a translated page either', async () => {
  const ana = await browse('ana')
  await ana.goto(at('/import'))
  await ana.getByLabel('Paste the text').fill(bridges.text)
  await ana.locator('#words p').first().waitFor()
  expect(await ana.locator('#words').getAttribute('translate')).toBe('no')
  await translate(ana, '#words p')
  await select(ana, '#words', 'two bridges')
  await ana.getByText('The words on the screen are not the words of the draft').waitFor()
  expect(await ana.locator('.selection-bar').count()).toBe(0)
})

test('c pressed twice, or the button pressed twice, makes one claim (key-c-twice-makes-two-claims)', async () => {
  const ana = await browse('ana')
  const { articleId, desk } = await articleWith(ana, bridges)
  await ana.goto(desk)
  await ana.locator('.proof[data-laid]').waitFor()
  await select(ana, '.proof', '14 percent')
  await ana.locator('.selection-bar').waitFor()
  await ana.keyboard.press('c')
  await ana.keyboard.press('c')
  await ana.waitForURL(/claims\/1$/)
  await ana.locator('.inspector .claim-id', { hasText: 'C1' }).waitFor()
  expect(await quotes(ana, articleId)).toEqual(['14 percent'])

  await select(ana, '.proof', 'two bridges')
  await ana.locator('.selection-bar button').first().dblclick()
  await ana.waitForURL(/claims\/2$/)
  await ana.locator('.inspector .claim-id', { hasText: 'C2' }).waitFor()
  expect((await quotes(ana, articleId)).toSorted()).toEqual(['14 percent', 'two bridges'])
})
