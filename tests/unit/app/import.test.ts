import { describe, expect, test } from 'vitest'
import { linesOf, refusal } from '@/app/(signed-in)/(framed)/import/reading/request-reading'
import { claimsStateOf } from '@/app/(signed-in)/(framed)/import/preview/claims-state'
import { borderAt } from '@/app/(signed-in)/(framed)/import/preview/dragging'
import { incomingIn, readingOf } from '@/app/(signed-in)/(framed)/import/reading/draft'
import { tooLarge } from '@/app/(signed-in)/(framed)/import/reading/files'
import { placed } from '@/app/(signed-in)/(framed)/import/reading/form-reads'
import { actionOf, undoOf } from '@/app/(signed-in)/(framed)/import/preview/keys'
import { importanceOf } from '@/app/(signed-in)/(framed)/import/preview/importance'
import {
  headlineOf,
  marksOf,
  progressWords,
  remarksWords,
} from '@/app/(signed-in)/(framed)/import/reading/reading'
import { sentOf } from '@/app/(signed-in)/(framed)/import/send'
import { sentIn } from '@/app/(signed-in)/(framed)/import/sent-in'
import { tallyOf } from '@/app/(signed-in)/(framed)/import/preview/tally'
import {
  bothStatements,
  statementAfter,
} from '@/app/(signed-in)/(framed)/import/preview/statements'
import type { Actor } from '@/lib/auth/permissions'
import { mostImportant } from '@/lib/intake/most-important'
import { mostClaims } from '@/lib/articles/schema'
import { Refused, UnsupportedMedia } from '@/lib/core/errors'

const text = 'The bridge opened in 1978. It cost 14 million crowns.\nNobody knows why.'
const ana: Actor = { id: 'ana', name: 'Ana', email: 'ana@galley.test', role: 'reviewer' }
function formOf(fields: Record<string, string | File>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe('what is brought in without script', () => {
  test('is what the chosen way holds; a file counts, an empty file field does not', async () => {
    expect(await incomingIn(formOf({ way: 'text', text, file: new File([], '') }))).toEqual({
      text,
    })
    expect(await incomingIn(formOf({ way: 'url', text, url: ' https://example.org/a ' }))).toEqual({
      url: 'https://example.org/a',
    })
    const file = new File(['# Bridge'], 'a.md', { type: 'text/markdown' })
    expect(await incomingIn(formOf({ way: 'file', text, file }))).toMatchObject({
      file: { name: 'a.md' },
    })
  })

  test('is refused beside its field where there is nothing', async () => {
    await expect(incomingIn(formOf({ way: 'text', text: ' \n' }))).rejects.toThrow('no text yet')
    await expect(incomingIn(formOf({ way: 'file', text: '' }))).rejects.toThrow(
      'Choose a file first',
    )
  })

  test('is read, with the language and the date a person gave', async () => {
    const reading = await readingOf(
      formOf({ way: 'text', text, language: 'en', publishedAt: '2025-03-12' }),
      ana,
    )
    expect(reading.text).toBe(text)
    expect(reading.claims.length).toBeGreaterThan(0)
    const file = new File(['x'], 'letter.xyz')
    await expect(readingOf(formOf({ way: 'file', file }), ana)).rejects.toThrow(UnsupportedMedia)
  })
})

describe('the preview', () => {
  test('counts only the claims that come in, and knows the sentences without one', async () => {
    const reading = await readingOf(formOf({ way: 'text', text, language: 'en' }), ana)
    const marks = marksOf(reading)
    const all = tallyOf(marks, reading.sentences)
    expect(all.claims).toBe(marks.length)
    expect(all.kinds.reduce((sum, { n }) => sum + n, 0)).toBe(marks.length)
    expect(Object.values(all.byImportance).reduce((sum, n) => sum + n, 0)).toBe(marks.length)
    const none = tallyOf(
      marks.map((mark) => ({ ...mark, on: false })),
      reading.sentences,
    )
    expect(none).toMatchObject({ claims: 0, checkable: 0 })
    expect(none.unclaimed).toHaveLength(reading.sentences.length)
  })

  test('draws what matters most the most', () => {
    const looks = [5, 4, 3, 2, 1].map((priority) => importanceOf({ checkable: true, priority }))
    expect(looks).toEqual(['must', 'must', 'should', 'optional', 'optional'])
    expect(importanceOf({ checkable: false, priority: 5 })).toBe('not')
  })

  test('offers the document’s title as the headline, else a first line that reads like one', async () => {
    const reading = await readingOf(formOf({ text: `A bridge for the north\n${text}` }), ana)
    expect(headlineOf({ ...reading, title: null })).toBe('A bridge for the north')
    expect(headlineOf({ ...reading, title: 'From the file' })).toBe('From the file')
  })

  test('sends the ticked claims as they were edited, and what the file said', async () => {
    const reading = await readingOf(formOf({ text, language: 'en' }), ana)
    const marks = marksOf(reading).map((mark, at) => ({ ...mark, on: at > 0 }))
    const sent = sentIn(JSON.stringify(sentOf(reading, marks)))
    expect(sent.claims).toHaveLength(marks.length - 1)
    expect(sent).toMatchObject({ text, blocks: reading.blocks, remarks: [] })
    expect(sent.claims[0]).not.toHaveProperty('reason')
  })

  test.each(['', '{', 'null', '[]', '{"text":1,"claims":[]}'])(
    'that is no preview (%s) is refused',
    (json) => {
      expect(() => sentIn(json)).toThrow(Refused)
    },
  )
})

describe('the answer of the server', () => {
  const streamOf = (...parts: string[]) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of parts) controller.enqueue(new TextEncoder().encode(part))
        controller.close()
      },
    })

  test('is read line by line, however it is cut on the way', async () => {
    const lines: string[] = []
    for await (const line of linesOf(streamOf('{"a":', '1}\n{"b":2}', '\n\n{"ü', '":3}')))
      lines.push(line)
    expect(lines).toEqual(['{"a":1}', '{"b":2}', '{"ü":3}'])
  })

  test('is said beside the field it is about, or the way the text came in by', () => {
    const named = refusal({ detail: 'No.', errors: [{ path: 'url', message: 'Private.' }] }, 422)
    expect(named).toMatchObject({ problem: 'No.', errors: { url: 'Private.' } })
    const whole = { problem: 'Too large.', errors: {}, signedOut: false }
    expect(placed(whole, { url: 'https://example.org' }).errors).toEqual({ url: 'Too large.' })
    expect(placed(whole, { text: '' }).errors).toEqual({ text: 'Too large.' })
    expect(refusal({}, 401)).toMatchObject({ signedOut: true })
    // of a file that is not in the field yet nothing is said beside the field
    const long = { ...whole, errors: { text: 'Too many.' } }
    expect(placed(long, { file: new File([], 'a.txt') }).errors).toEqual({ file: 'Too many.' })
    expect(placed({ ...whole, signedOut: true }, { text: '' }).errors).toEqual({})
  })

  test('says how far it is in words', () => {
    expect(progressWords({ step: 'fetching', done: 0, of: 0 })).toBe('Fetching the page')
    expect(progressWords({ step: 'finding', done: 0, of: 0 })).toBe('Finding claims')
    expect(progressWords({ step: 'finding', done: 1240, of: 3000 })).toBe(
      'Finding claims, 1,240 of 3,000 sentences',
    )
    expect(remarksWords([{ kind: 'comment' }, { kind: 'comment' }, { kind: 'footnote' }])).toBe(
      '2 comments and 1 footnote',
    )
  })
})

describe('keys', () => {
  const claims = { ...claimsStateOf({ text, language: 'en' }, []), chosen: 3 }
  const press = (key: string, rest = {}) =>
    actionOf({ key, inText: false, rightToLeft: false, ...rest }, claims)

  test('move, join, split and untick the chosen claim', () => {
    expect(press('J')).toEqual({ type: 'join', step: 1 })
    expect(press('[')).toEqual({ type: 'shift', border: 'start', step: -1 })
    expect(press('}')).toEqual({ type: 'shift', border: 'end', step: -1 })
    expect(press('x')).toEqual({ type: 'tick', id: 3 })
    expect(press('q')).toBeNull()
  })

  test('leave the arrows to the page, but in the text or with a cut shown', () => {
    expect(press('ArrowDown')).toBeNull()
    expect(press('ArrowDown', { inText: true })).toEqual({ type: 'walk', step: 1 })
    expect(press('ArrowLeft', { inText: true, rightToLeft: true })).toEqual({
      type: 'walk',
      step: 1,
    })
  })

  test('take back with Ctrl and Z, do again with Shift or Y', () => {
    const held = { ctrlKey: true, metaKey: false, shiftKey: false }
    expect(undoOf({ key: 'z', ...held })).toEqual({ type: 'undo' })
    expect(undoOf({ key: 'Z', ...held, shiftKey: true })).toEqual({ type: 'redo' })
    expect(undoOf({ key: 'y', ...held })).toEqual({ type: 'redo' })
    expect(undoOf({ key: 'z', ...held, ctrlKey: false })).toBeNull()
  })
})

test('a dragged border snaps to whole words and never passes the other', () => {
  const draft = { text, language: 'en' }
  const from = { start: 4, end: 25 }
  expect(borderAt('end', from, 12, draft)).toEqual({ start: 4, end: 17 })
  expect(borderAt('start', from, 12, draft)).toEqual({ start: 11, end: 25 })
  expect(borderAt('end', from, 2, draft)).toBeNull()
})

test('a statement follows its words and loses nothing that is still sure', () => {
  expect(statementAfter('He left.', 'he left', 'he left early')).toBe('he left early')
  expect(statementAfter('Jan left on Friday.', 'left on Friday', 'left')).toBe('Jan left.')
  expect(statementAfter('Jan Novak went away.', 'he left', 'he left early')).toBe('he left early')
  const own = (words: string) => ({ words, statement: words })
  expect(bothStatements(own('he left'), own('she came'), 'he left and she came')).toBe(
    'he left and she came',
  )
})

test('a file that is too big is not sent at all', () => {
  expect(tooLarge({ name: 'a.pdf', size: 10 * 1024 * 1024 })).toBeNull()
  expect(tooLarge({ name: 'a.pdf', size: 12 * 1024 * 1024 })).toContain(
    '“a.pdf” has 12.0 MB; 10 MB is the most',
  )
})

test('of more claims than an article takes those that matter most come in, in the order of the text', () => {
  const claims = Array.from({ length: mostClaims + 2 }, (_, at) => ({
    at,
    priority: at === 5 || at === 7 ? 1 : 3,
  }))
  const kept = mostImportant(claims)
  expect(kept).toHaveLength(mostClaims)
  expect(kept.slice(4, 7).map(({ at }) => at)).toEqual([4, 6, 8])
  expect(mostImportant(claims.slice(0, 3))).toHaveLength(3)
})
