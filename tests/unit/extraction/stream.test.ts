import { PassThrough, Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { extractLines, UnreadableLine } from '@/lib/extraction/stream'

async function answers(lines: readonly string[]): Promise<Record<string, unknown>[]> {
  const out = new PassThrough()
  const chunks: Buffer[] = []
  out.on('data', (chunk: Buffer) => chunks.push(chunk))
  await extractLines(Readable.from(lines.map((line) => `${line}\n`)), out)
  const text = Buffer.concat(chunks).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('one line in is one line out, in order, with the same id', async () => {
  const records = Array.from({ length: 50 }, (_, index) =>
    JSON.stringify({ id: index, text: `Russia attacked ${index + 2} towns.` }),
  )
  expect((await answers(records)).map(({ id }) => id)).toEqual(records.map((_, index) => index))
})

test('blank lines are passed over, and ids of any kind come back', async () => {
  const got = await answers([
    '',
    JSON.stringify({ id: 'a', text: '' }),
    JSON.stringify({ text: 'Rain fell.' }),
  ])
  expect(got).toMatchObject([{ id: 'a', sentences: [], claims: [] }, { sentences: [{ index: 0 }] }])
})

test('the language of a record is heeded', async () => {
  const text = 'Am 3. Oktober war es soweit.'
  const [german] = await answers([JSON.stringify({ id: 1, text, lang: 'de' })])
  expect(german?.sentences).toHaveLength(1)
})

test.each([
  ['no JSON', 'oops', /Line 2 is not JSON/u],
  ['no text', '{"id":1}', /Line 2 has no "text"/u],
  ['a list', '[1]', /Line 2 has no "text"/u],
])('a line that is %s is named', async (_, line, message) => {
  const lines = [JSON.stringify({ id: 0, text: 'Fine.' }), line]
  await expect(answers(lines)).rejects.toThrow(UnreadableLine)
  await expect(answers(lines)).rejects.toThrow(message)
})

test('a slow reader is waited for', async () => {
  let waiting = 0
  let most = 0
  const slow = new Writable({
    highWaterMark: 1,
    write(_chunk, _encoding, done) {
      waiting++
      most = Math.max(most, waiting)
      setTimeout(() => {
        waiting--
        done()
      }, 1)
    },
  })
  const lines = Array.from(
    { length: 20 },
    (_, id) => `${JSON.stringify({ id, text: 'Russia attacked.' })}\n`,
  )
  await extractLines(Readable.from(lines), slow)
  expect(most).toBe(1)
  expect(slow.writableLength).toBeLessThan(2_000)
})
