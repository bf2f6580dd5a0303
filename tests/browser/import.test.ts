import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { at, browse, eventually } from '@/tests/support/chromium'
import { mailFile } from '@/tests/support/mail'
import { newsPage } from '@/tests/support/page'
import { run, wordFile, wordParagraph, zipped } from '@/tests/support/office'

const text =
  'The bridge opened in 1978 after six years of work. It cost 14 million crowns.\n\nThe council voted on Friday to close it.'

async function found(page: Page, words = text) {
  await page.goto(at('/import'))
  await page.getByLabel('Paste the text').fill(words)
  await page.getByRole('heading', { name: /claims? found/ }).waitFor()
}
const quote = (page: Page) => page.locator('.claim-panel blockquote').innerText()
const quotes = async (page: Page) => {
  const places = await page.locator('.ticks a').all()
  const all: string[] = []
  await page.locator('#words').focus()
  for (let at = 0; at < places.length; at++) {
    await page.keyboard.press('j')
    all.push(await quote(page))
  }
  return all
}
async function save(page: Page, title: string) {
  await page.getByLabel('Headline').fill(title)
  await page.getByRole('button', { name: 'Import and open the desk' }).click()
  await page.waitForURL(/\/articles\/[^/]+$/)
}
/** The words of the claims the desk has, in order. */
async function savedQuotes(page: Page) {
  const id = page.url().split('/').at(-1) ?? ''
  const answer = await page.request.get(at(`/api/v1/articles/${id}/claims`))
  const { items } = (await answer.json()) as { items: { quote: string; statement: string }[] }
  return items
}

test('claims are joined, split, moved by key and by pointer, unticked: the desk has exactly those', async () => {
  const ana = await browse('ana')
  await found(ana)
  const before = await quotes(ana)
  expect(before.length).toBeGreaterThan(2)
  await ana.keyboard.press('Escape')

  await ana.keyboard.press('j')
  await ana.keyboard.press('}')
  await ana.keyboard.press('}')
  expect(await quote(ana)).toBe('The bridge opened in 1978 after six years')
  await ana.keyboard.press('z')
  expect(await quote(ana)).toBe(before[0])
  await ana.keyboard.press('J')
  expect(await quote(ana)).toBe(
    'The bridge opened in 1978 after six years of work. It cost 14 million crowns',
  )

  await ana
    .locator('#words .found')
    .first()
    .click({ position: { x: 70, y: 8 } })
  await ana.getByRole('button', { name: 'Split here' }).click()
  expect(await quote(ana)).toMatch(/14 million crowns$/)
  await ana.keyboard.press('x')

  await ana.keyboard.press('k')
  const end = await ana.locator('.handle.end').boundingBox()
  const last = await quote(ana)
  await ana.mouse.move((end?.x ?? 0) + 12, (end?.y ?? 0) + 14)
  await ana.mouse.down()
  await ana.mouse.move((end?.x ?? 0) + 72, (end?.y ?? 0) + 14, { steps: 5 })
  await ana.mouse.up()
  const dragged = await quote(ana)
  expect(dragged.length).toBeGreaterThan(last.length)
  expect(dragged).toMatch(/\S$/)

  await save(ana, 'Edited before it came in')
  const saved = await savedQuotes(ana)
  expect(saved.map((claim) => claim.quote)).toEqual([dragged, ...before.slice(2)])
})

test('what was discarded is gone for good, also where one discards twice', async () => {
  const ana = await browse('ana')
  for (let time = 0; time < 2; time++) {
    await found(ana)
    await ana.getByLabel('Headline').fill('Never to be seen')
    await ana.getByLabel('Paste the text').press('End')
    const readings = await holdReadings(ana)
    await ana.getByLabel('Paste the text').pressSequentially(' More.')
    await eventually(readings.count).toBeGreaterThan(0)
    await ana.getByRole('link', { name: 'Discard' }).click()
    await ana.getByRole('button', { name: 'Keep it' }).click()
    expect(await ana.getByLabel('Headline').inputValue()).toBe('Never to be seen')
    await ana.getByRole('link', { name: 'Discard' }).click()
    await ana.getByRole('button', { name: 'Yes, discard' }).click()
    readings.letGo()
    await ana.unroute('**/api/v1/extract**')
    const fields = () =>
      Promise.all([
        ana.getByLabel('Headline').inputValue(),
        ana.getByLabel('Paste the text').inputValue(),
        ana.getByRole('heading', { name: /claims? found/ }).count(),
      ])
    await eventually(fields).toEqual(['', '', 0])
    await ana.waitForTimeout(1_500)
    expect(await fields()).toEqual(['', '', 0])
    await ana.goto(at('/archive'))
    await ana.goto(at('/import'))
    await ana.getByRole('heading', { name: 'Bring in an article' }).waitFor()
    expect(await fields()).toEqual(['', '', 0])
  }
})

test('selected words become a claim, with the statement and the claimant a person gives it', async () => {
  const ana = await browse('ana')
  await found(ana)
  await ana.locator('#words').focus()
  await ana
    .locator('#words p')
    .last()
    .evaluate((paragraph) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      const words = walker.nextNode()
      if (!words) throw new Error('no words')
      range.setStart(words, 4)
      range.setEnd(words, 9)
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
    })
  await ana.getByRole('toolbar', { name: 'Selected words' }).waitFor()
  await ana.keyboard.press('c')
  expect(await quote(ana)).toBe('council')
  await ana.keyboard.press('e')
  await ana.getByLabel('Statement').fill('There is a council.')
  await ana.getByLabel('Who says it').fill('Jan Novak')
  await ana.keyboard.press('Escape')
  await ana.keyboard.press('Escape')
  expect(await ana.locator('.claim-panel').count()).toBe(0)
  await save(ana, 'Selected before it came in')
  expect(await savedQuotes(ana)).toContainEqual(
    expect.objectContaining({
      quote: 'council',
      statement: 'There is a council.',
      claimant: 'Jan Novak',
    }),
  )
})

const remarked = () =>
  wordFile({
    body: [
      wordParagraph('A bridge for the north', 'Titel'),
      wordParagraph(
        `<w:commentRangeStart w:id="1"/>${run('The bridge opened in 1978.')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
      ),
      wordParagraph(
        `${run('It cost 14 million crowns.')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      ),
    ].join(''),
    comments: `<w:comment w:id="1" w:author="Ines Okafor" w:date="2025-03-12T10:00:00Z">${wordParagraph('Which day?')}</w:comment>`,
    footnotes: `<w:footnote w:id="2">${wordParagraph('Minutes of the council, 1977.')}</w:footnote>`,
    core: '<dc:creator>Ines Okafor</dc:creator>',
  })

test('a Word file comes in with its author, its comments as notes and its footnotes as sources', async () => {
  const ana = await browse('ana')
  await ana.goto(at('/import'))
  await ana.getByRole('radio', { name: 'File' }).check()
  const buffer = Buffer.from(remarked())
  await ana.setInputFiles('#file', { name: 'bridge.docx', mimeType: '', buffer })
  await ana.getByRole('heading', { name: /claims? found/ }).waitFor()
  await eventually(() => ana.getByLabel('Headline').inputValue()).toBe('A bridge for the north')
  expect(await ana.getByLabel('Paste the text').inputValue()).toContain(
    'The bridge opened in 1978.',
  )
  await ana.getByText('1 comment and 1 footnote will become notes and sources').click()
  await ana.getByText('Which day?').waitFor()
  await ana.getByText('Minutes of the council, 1977.').waitFor()

  const field = ana.getByLabel('Paste the text')
  await field.fill((await field.inputValue()).replace('14 million', '15 million'))
  await ana.getByText('15 million').first().waitFor()
  await ana.getByRole('button', { name: 'Import and open the desk' }).click()
  await ana.waitForURL(/\/articles\/[^/]+$/)
  await ana.goto(`${ana.url()}/claims/1`)
  await ana.locator('.inspector').getByText('Which day?').waitFor()
})

test('an address inside the house is refused beside its field, with script and without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const ana = await browse('ana', { javaScriptEnabled })
    await ana.goto(at('/import'))
    await ana.getByRole('radio', { name: 'Web address' }).check()
    await ana.getByLabel('Address of the article').fill('http://127.0.0.1/secret')
    await ana.getByRole('button', { name: 'Fetch' }).click()
    await ana.locator('#url-error').getByText('private network').waitFor()
    expect(await ana.getByLabel('Address of the article').inputValue()).toBe(
      'http://127.0.0.1/secret',
    )
  }
})

test('an address sent by Enter asks for that page, not for the text that was read before it', async () => {
  const ana = await browse('ana')
  await found(ana)
  await ana.getByRole('radio', { name: 'Web address' }).check()
  await ana.getByLabel('Address of the article').fill('http://127.0.0.1:1/')
  await ana.keyboard.press('Enter')
  await ana.locator('#url-error').waitFor()
  expect(new URL(ana.url()).pathname).toBe('/import')
})

test('a long import says how far it is and can be cancelled; nothing that was typed is lost', async () => {
  const ana = await browse('ana')
  await ana.goto(at('/import'))
  const long = 'The bridge opened in 1978 and cost 14 million crowns, the mayor said.\n'.repeat(
    6000,
  )
  await ana.getByLabel('Paste the text').evaluate((field: HTMLTextAreaElement, words) => {
    field.value = words
  }, long)
  await ana.getByRole('button', { name: 'Find the claims' }).click()
  await ana.locator('progress').waitFor()
  await ana.getByRole('button', { name: 'Cancel' }).click()
  await eventually(() => ana.locator('progress').count()).toBe(0)
  expect((await ana.getByLabel('Paste the text').inputValue()).length).toBe(long.length)
  expect(await ana.getByRole('heading', { name: /claims? found/ }).count()).toBe(0)
})

test('an edited text keeps what was done to the paragraphs that stand', async () => {
  const ana = await browse('ana')
  await found(ana)
  await ana.locator('#words').focus()
  await ana.keyboard.press('j')
  await ana.keyboard.press('x')
  await ana.getByLabel('Paste the text').fill(`${text}\n\nThe ferry stopped in 1979.`)
  await ana.locator('#words').getByText('The ferry stopped').waitFor()
  expect(await ana.locator('.ticks input').first().isChecked()).toBe(false)
  expect(await ana.locator('.ticks input').last().isChecked()).toBe(true)
})

test('a session that has ended keeps what was typed and says where to go', async () => {
  const ana = await browse('ana')
  await found(ana)
  await ana.context().clearCookies()
  await ana.getByLabel('Headline').fill('Kept')
  await ana.getByRole('button', { name: 'Import and open the desk' }).click()
  await ana.getByRole('alert').getByText('signed out').waitFor()
  expect(await ana.getByLabel('Headline').inputValue()).toBe('Kept')
  await ana.getByRole('button', { name: 'Find the claims again' }).click()
  await ana.getByRole('alert').getByText('signed out').waitFor()
  expect(await ana.getByLabel('Paste the text').inputValue()).toBe(text)
})

test('a long article of a session that has ended is not lost on saving either', async () => {
  const ana = await browse('ana')
  const long = `${text}\n\n`.repeat(60).trim()
  await found(ana, long)
  await ana.context().clearCookies()
  await ana.getByLabel('Headline').fill('Kept')
  await ana.getByRole('button', { name: 'Import and open the desk' }).click()
  await ana.getByRole('alert').getByText('signed out').waitFor()
  expect(await ana.getByLabel('Headline').inputValue()).toBe('Kept')
  expect(await ana.getByLabel('Paste the text').inputValue()).toBe(long)
})

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

test.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])('a preview with a chosen claim has nothing in the way at $width', async (viewport) => {
  const ana = await browse('ana', { viewport })
  await found(ana)
  await ana.locator('#words .found').first().click()
  await ana.locator('.claim-panel').waitFor()
  await ana.evaluate(axe)
  for (const colorScheme of ['light', 'dark'] as const) {
    await ana.emulateMedia({ colorScheme })
    const { violations } = await ana.evaluate(() =>
      (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
    )
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id} ${nodes[0]?.html}`)).toEqual([])
  }
  const wide = await ana.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(viewport.width)
})

test('what of a page is left out is listed, and one click puts it back; undone, what was before is there', async () => {
  const ana = await browse('ana')
  await ana.goto(at('/import'))
  const html = newsPage({
    body: '<p>It cost <del>12</del> 21 million crowns, they said in May.</p>',
  })
  await ana
    .locator('input[type="file"]')
    .setInputFiles({ name: 'bridge.html', mimeType: 'text/html', buffer: Buffer.from(html) })
  await ana.locator('.ticks input').first().uncheck()
  await ana.getByText(/1 struck passage and \d+ short lines/).click()
  await ana.getByRole('button', { name: 'Put back: 12', exact: true }).click()
  expect(await ana.getByLabel('Paste the text').inputValue()).toContain(
    'It cost 12 21 million crowns',
  )
  await eventually(() => ana.locator('#words').innerText()).toContain(
    'It cost 12 21 million crowns',
  )
  await eventually(() => ana.locator('.left-out summary').innerText()).not.toContain('struck')
  expect(await ana.locator('.left-out li').count()).toBeGreaterThan(0)

  const undo = ana.locator('.undo-buttons').getByRole('button', { name: 'Undo' })
  await undo.click()
  await eventually(() => ana.locator('#words').innerText()).not.toContain('12 21')
  expect(await ana.getByLabel('Paste the text').inputValue()).not.toContain('12 21')
  expect(await ana.locator('.left-out summary').innerText()).toContain('struck')
  expect(await ana.locator('.ticks input').first().isChecked()).toBe(false)
  await undo.click()
  expect(await ana.locator('.ticks input').first().isChecked()).toBe(true)
})

/** What a browser does: it tells of the paste, and then sets the plain words. */
async function pasteInto(field: Locator, plain: string, html: string) {
  await field.focus()
  await field.evaluate(
    (area, [words, page]) => {
      const data = new DataTransfer()
      data.setData('text/plain', words ?? '')
      data.setData('text/html', page ?? '')
      area.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
      const typing: { execCommand: (name: string, shows: boolean, words?: string) => boolean } =
        document
      typing.execCommand('insertText', false, words)
    },
    [plain, html],
  )
}

/** Answers of the reader wait until they are let go. */
async function holdReadings(page: Page) {
  const waiting: (() => void)[] = []
  await page.route('**/api/v1/extract**', async (route) => {
    await new Promise<void>((go) => waiting.push(go))
    await route.continue().catch(() => undefined)
  })
  return { count: () => waiting.length, letGo: () => waiting.splice(0).forEach((go) => go()) }
}

test('a paste that is read while somebody writes elsewhere leaves them there', async () => {
  const ana = await browse('ana')
  await ana.goto(at('/import'))
  const readings = await holdReadings(ana)
  const field = ana.getByLabel('Paste the text')
  await pasteInto(
    field,
    'It cost 12 14 million crowns in May.',
    '<p>It cost <s>12</s> 14 million crowns in May.</p>',
  )
  await eventually(readings.count).toBe(1)
  await ana.getByLabel('Author').fill('Ines')
  readings.letGo()
  await eventually(() => field.inputValue()).toBe('It cost 14 million crowns in May.')
  await ana.keyboard.type(' Mora')
  expect(await ana.getByLabel('Author').inputValue()).toBe('Ines Mora')
})

test('a paste whose reading is called off stays as it was pasted, and nothing is read by itself', async () => {
  const ana = await browse('ana')
  await ana.goto(at('/import'))
  const readings = await holdReadings(ana)
  const field = ana.getByLabel('Paste the text')
  const plain = 'It cost 12 14 million crowns in May.'
  await pasteInto(field, plain, '<p>It cost <s>12</s> 14 million crowns in May.</p>')
  await eventually(readings.count).toBe(1)
  await ana.getByRole('button', { name: 'Cancel' }).click()
  readings.letGo()
  // longer than one waits for somebody to go on typing
  await ana.waitForTimeout(1_500)
  expect([await field.inputValue(), readings.count()]).toEqual([plain, 0])
})

test('formatted words that are pasted come in as what they are, and undoing gives the plain ones', async () => {
  const ana = await browse('ana')
  await ana.goto(at('/import'))
  const field = ana.getByLabel('Paste the text')
  const plain = 'A bridge for the north\nIt cost 12 14 million crowns.\nTown\t2024\nOrre\t12'
  const html =
    '<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><h1>A bridge for the north</h1><p>It cost <s>12</s> 14 million crowns.</p></b><table><tr><td>Town</td><td>2024</td></tr><tr><td>Orre</td><td>12</td></tr></table>'
  await pasteInto(field, plain, html)
  await eventually(() => field.inputValue()).toBe(
    'A bridge for the north\n\nIt cost 14 million crowns.\n\nTown: 2024\n\nOrre: 12',
  )
  await ana.getByRole('heading', { name: /claims? found/ }).waitFor()
  await eventually(() => ana.getByLabel('Headline').inputValue()).toBe('A bridge for the north')
  await ana.getByText('1 struck passage').waitFor()
  await field.focus()
  await ana.keyboard.press('Control+z')
  expect(await field.inputValue()).toBe(plain)
})

test('a mail shows what is attached, and a click reads that instead', async () => {
  const ana = await browse('ana')
  await ana.goto(at('/import'))
  await ana.getByRole('radio', { name: 'File' }).check()
  const mail = mailFile({
    headers: ['Subject: The dam'],
    text: 'Dear all, my story on the dam is attached. It is due on Friday.',
    attached: [
      { name: 'dam.txt', type: 'text/plain', bytes: Buffer.from('The dam broke in 1911.') },
      { name: 'dam.jpg', type: 'image/jpeg', bytes: Buffer.from('x') },
    ],
  })
  await ana.setInputFiles('#file', { name: 'a.eml', mimeType: '', buffer: Buffer.from(mail) })
  await ana.getByRole('heading', { name: 'In this mail' }).waitFor()
  expect(await ana.getByLabel('Headline').inputValue()).toBe('The dam')
  expect(await ana.getByLabel('Author').inputValue()).toBe('Ann Lee')
  await ana.getByRole('button', { name: 'Read this instead: dam.txt' }).click()
  await eventually(() => ana.getByLabel('Paste the text').inputValue()).toBe(
    'The dam broke in 1911.',
  )
})

test('the preview shows the headline of its own field, and what is claimed in it can be left out', async () => {
  const ana = await browse('ana')
  await ana.goto(at('/import'))
  await ana.getByLabel('Paste the text').fill('The town has one school.')
  const found = ana.locator('#found')
  await found.getByText('1 claim found').waitFor()
  await ana.getByLabel('Headline').fill('Mayor stole 40 million crowns')
  await found.getByText('2 claims found').waitFor()
  await ana.locator('#words').getByText('Mayor stole').waitFor()
  await ana.getByRole('checkbox', { name: /Mayor stole/ }).uncheck()
  await found.getByText('2 claims found, 1 of them').waitFor()
  await ana.getByRole('button', { name: 'Import and open the desk' }).click()
  await ana.waitForURL(/\/articles\/[^/]+$/)
  const saved = await savedQuotes(ana)
  expect(saved.map(({ quote }) => quote)).toEqual(['The town has one school'])
})

test('of a .zip one looks at a file, chooses which come in, and sees what became of each', async () => {
  const ana = await browse('ana')
  await ana.goto(at('/import'))
  const buffer = Buffer.from(
    zipped({
      'north/bridge.md': '# A bridge\n\nIt opened in 1978. ~~No.~~',
      'dam.txt': 'The dam broke in 1911, killing 78 people.',
      'other.txt': 'The other one held.',
      'empty.txt': '',
      'song.mp3': 'x',
    }),
  )
  const file = { name: 'spring.zip', mimeType: 'application/zip', buffer }
  await ana.locator('input[type="file"]').setInputFiles(file)
  await ana.getByRole('heading', { name: '4 articles in spring.zip' }).waitFor()
  expect(await ana.getByText('Galley does not read .mp3 files.').count()).toBe(1)

  await ana.getByRole('button', { name: 'Preview: dam.txt' }).click()
  await ana.getByRole('heading', { name: /claims? found/ }).waitFor()
  expect(await ana.getByLabel('Paste the text').inputValue()).toContain('killing 78 people')
  await ana.getByRole('button', { name: 'Back to the files in spring.zip' }).click()

  await ana.getByRole('checkbox', { name: 'other.txt' }).uncheck()
  await ana.getByLabel('Desk').fill('Spring')
  await ana.getByRole('button', { name: 'Import 3 articles' }).click()
  await ana.getByRole('link', { name: 'A bridge', exact: true }).waitFor()
  expect(await ana.getByText(/^Not imported/).allInnerTexts()).toEqual([
    'Not imported: There is no text to check.',
  ])
  await ana.getByText('Left out: 1 struck passage.').waitFor()
  await ana.goto(at('/articles?desk=Spring'))
  await ana.getByRole('link', { name: 'A bridge', exact: true }).waitFor()
  expect(await ana.getByText('The other one held.').count()).toBe(0)
})

test('of several sentences at once there is nothing to check, by keys and by pointer; each step is taken back', async () => {
  const ana = await browse('ana')
  await found(
    ana,
    'The bridge opened in 1978. It was a fine day. Who would have thought so? It cost 14 million crowns.',
  )
  const aside = async () => (await ana.locator('.set-aside').allInnerTexts()).join('')
  await ana.locator('#words').focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'])
    await ana.keyboard.press(`Shift+${key}`)
  await ana.getByRole('button', { name: 'Nothing to check in 2 sentences' }).waitFor()
  await ana.keyboard.press('x')
  await eventually(aside).toBe('The bridge opened in 1978.It was a fine day.')
  await ana.keyboard.press('Control+z')
  await eventually(aside).toBe('')
  await ana.getByRole('button', { name: 'Redo' }).click()
  await eventually(aside).toBe('The bridge opened in 1978.It was a fine day.')

  // a press while the page is still being drawn anew may be lost
  const nothing = ana.getByRole('button', { name: 'Nothing to check in it' })
  await eventually(async () => {
    if (!(await nothing.isVisible())) await ana.getByText('See them').first().click()
    return nothing.isVisible()
  }).toBe(true)
  await nothing.click()
  await ana.reload()
  await eventually(aside).toBe(
    'The bridge opened in 1978.It was a fine day.Who would have thought so?',
  )
  await save(ana, 'With sentences set aside')
  const id = ana.url().split('/').at(-1) ?? ''
  const answer = await ana.request.get(at(`/api/v1/articles/${id}/sentences`))
  const { items } = (await answer.json()) as { items: { state: string }[] }
  // below the headline that was typed
  expect(items.map(({ state }) => state).slice(1)).toEqual([
    ...['dismissed', 'dismissed', 'dismissed', 'claimed'],
  ])
})

test('an import that did not arrive says so where the button is', async () => {
  const ana = await browse('ana')
  await found(ana)
  await ana.getByLabel('Headline').fill('The bridge')
  await ana.getByRole('heading', { name: /claims? found/ }).waitFor()
  await ana.context().setOffline(true)
  const button = ana.getByRole('button', { name: 'Import and open the desk' })
  await button.click()
  const said = ana.getByText(/nothing is imported yet/)
  await said.waitFor()
  const [words, place] = [await said.boundingBox(), await button.boundingBox()]
  expect((place?.y ?? 0) - (words?.y ?? 0)).toBeLessThan(120)
  expect(words?.y).toBeGreaterThan(0)
})

test('a text that looks like Markdown is read as such when asked, and undone it stands as it was pasted', async () => {
  const ana = await browse('ana')
  const written = '# A bridge\n\nIt **opened** in 1978, [they said](https://news.test/a).'
  await found(ana, written)
  await ana.getByRole('button', { name: 'Read it as Markdown' }).click()
  await eventually(() => ana.getByLabel('Paste the text').inputValue()).toBe(
    'A bridge\n\nIt opened in 1978, they said.',
  )
  await eventually(() => ana.locator('#words .headline').innerText()).toBe('A bridge')
  expect(await ana.getByRole('button', { name: 'Read it as Markdown' }).count()).toBe(0)
  await ana.locator('.undo-buttons').getByRole('button', { name: 'Undo' }).click()
  expect(await ana.getByLabel('Paste the text').inputValue()).toBe(written)
})
