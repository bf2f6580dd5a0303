import { expect, test } from 'vitest'
import { at, browse } from '../support/chromium'
import { pictureOf } from '../support/picture'

test('a picture of a page shows which of its words are doubtful, until they are corrected', async () => {
  const page = await browse('ana')
  await page.goto(at('/import'))
  const picture = pictureOf(
    ['The bridge opened in 1978, after years of delay. It cost', '14 million crowns.'],
    {
      height: 140,
      over: (context) => {
        // a smear over the word “bridge”
        context.fillStyle = 'rgba(30, 30, 30, 0.85)'
        for (let stripe = 0; stripe < 6; stripe++) context.fillRect(122 + stripe * 11, 36, 5, 28)
      },
    },
  )
  await page.getByRole('radio', { name: 'File' }).check()
  await page
    .locator('#file')
    .setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: picture })
  const preview = page.getByRole('region', { name: 'Preview of found claims' })
  await preview.getByText(/read from a picture by text recognition/u).waitFor({ timeout: 50_000 })
  const marks = page.locator('#words mark.doubtful')
  expect(await marks.first().getAttribute('title')).toMatch(
    /^Doubtful: text recognition is \d+ % sure of this word$/u,
  )
  const doubtful = await marks.count()
  const text = page.locator('#text')
  const read = await text.inputValue()
  expect(read).toMatch(/ in 1978, after years of delay\. It cost 14 million crowns\.$/u)
  await text.fill(`The bridge opened${read.slice(read.indexOf(' in 1978'))}`)
  await expect.poll(() => marks.count(), { timeout: 20_000 }).toBeLessThan(doubtful)
  expect(await page.locator('#words').innerText()).toContain('The bridge opened in 1978')
})
