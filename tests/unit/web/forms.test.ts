import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { sentIn } from '@/app/(signed-in)/(framed)/import/sent-in'
import { Refused } from '@/lib/core/errors'
import { confirmFirst } from '@/lib/web/confirm-first'
import { refusalOf } from '@/lib/web/perform'
import { checkForm } from '@/lib/web/read-form'

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
const refused = (act: () => unknown, form = new FormData()) => {
  try {
    act()
  } catch (error) {
    return refusalOf(error, form)
  }
  return null
}

describe('what is no text', () => {
  test.each([
    ['a NUL', 'The bridge\0 opened', { rationale: 'There is a NUL character at position 10.' }],
    [
      'half of a character',
      'The \ud83d bridge',
      { rationale: 'There is half of a character (a lone surrogate) at position 4.' },
    ],
    ['a whole one', 'The 🌉 bridge', undefined],
  ])('%s in a form', (_, value, errors) => {
    // a browser's form cannot hold half a character; what is sent without one can
    const form = { [Symbol.iterator]: () => [['rationale', value]].values() } as unknown as FormData
    const state = refused(() => checkForm(form))
    expect(state && 'errors' in state ? state.errors : undefined).toEqual(errors)
  })

  test('the name of a file counts, what React adds does not', () => {
    const form = formOf({ $ACTION_ID: 'a\0' })
    expect(refused(() => checkForm(form))).toBeNull()
    form.set('file', new File(['x'], 'a\0.txt'))
    expect(refused(() => checkForm(form))).toMatchObject({
      errors: { file: expect.any(String) as string },
    })
  })

  test('what a preview sends is looked at wherever it stands', () => {
    const sent = { text: 'A.', claims: [{ statement: 'A \ud83d.' }] }
    expect(refused(() => sentIn(JSON.stringify(sent)))).toMatchObject({
      errors: { 'claims.0.statement': expect.stringContaining('lone surrogate') as string },
    })
  })

  test('every action looks at its form', () => {
    const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    )
    const actions = files
      .map((name) => ({ name, code: readFileSync(join('app', name), 'utf8') }))
      .filter(({ code }) => code.startsWith(`'use server'`))
    const careless = actions
      .filter(({ code }) => !/\b(?:perform|checkForm)\(/.test(code))
      .map(({ name }) => name)
    // the theme is one of three words, and signing out sends none
    expect(careless).toEqual(['(signed-in)/shell-actions.ts'])
  })
})

test('a form is told of 20 problems at most', () => {
  const { error } = z.array(z.number()).safeParse(Array(50).fill('x'))
  const reasons = Array.from({ length: 50 }, (_, at) => ({ path: `f${at}`, message: `No ${at}.` }))
  for (const thrown of [error, new Refused(reasons)]) {
    const state = refusalOf(thrown, new FormData())
    expect(state && !state.ok && Object.keys(state.errors)).toHaveLength(20)
    expect(state?.message).toMatch(/And 30 more\.$/)
  }
})

test('what is asked first is done with the yes to that very question, and else asked again', () => {
  const form = formOf({ primary: '2' })
  const asking = (about: unknown) =>
    refused(() => confirmFirst(form, 'One verdict becomes thin.', about), form)
  const first = asking({ primary: 2, verdicts: 1 })
  expect(first).toMatchObject({
    ok: false,
    message: 'One verdict becomes thin.',
    values: { primary: '2' },
  })
  form.set('asked', first?.ok === false ? (first.asks ?? '') : '')
  expect(asking({ verdicts: 1, primary: 2 })).toBeNull()
  for (const other of [
    { primary: 3, verdicts: 1 },
    { primary: 2, verdicts: 2 },
  ])
    expect(asking(other)).toMatchObject({ ok: false, asks: expect.any(String) as string })
  form.set('asked', 'yes')
  expect(asking({ primary: 2, verdicts: 1 })).not.toBeNull()
})
