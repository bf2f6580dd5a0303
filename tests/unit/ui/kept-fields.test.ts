import { parseHTML } from 'linkedom'
import { expect, test, vi } from 'vitest'
import {
  forgetSaved,
  keepFields,
  keptOf,
  PUT_BACK,
  recallFields,
  startAgain,
} from '@/app/ui/kept-fields'
import { forget } from '@/app/ui/keeping'
import { leftOver } from '@/app/ui/left-over'
import { formNameOf } from '@/app/ui/kept-names'

/** The form of this page, in a browser that keeps things in `room`. */
function formIn(html: string, room = new Map<string, string>()) {
  const page = parseHTML(`<html><body>${html}</body></html>`)
  const storage = {
    getItem: (name: string) => room.get(name) ?? null,
    setItem: (name: string, value: string) => room.set(name, value),
    removeItem: (name: string) => room.delete(name),
  }
  const listed = { enumerable: true, configurable: true }
  vi.stubGlobal(
    'localStorage',
    new Proxy(storage, {
      ownKeys: () => [...room.keys()],
      getOwnPropertyDescriptor: () => listed,
    }),
  )
  vi.stubGlobal('location', { pathname: '/articles/a' })
  vi.stubGlobal('document', page.document)
  const globals = ['Event', 'HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement'] as const
  for (const name of globals) vi.stubGlobal(name, page[name])
  const form = page.document.querySelector('form') as unknown as HTMLFormElement
  const elements = [...form.querySelectorAll('input, textarea, select')]
  Object.defineProperty(form, 'elements', { value: elements })
  form.reset = () => {
    for (const field of form.querySelectorAll('textarea')) field.value = ''
  }
  return { form, room }
}

function write(form: HTMLFormElement, words: string) {
  for (const field of [...form.elements] as HTMLInputElement[])
    if (field.type !== 'hidden') field.value = words
  keepFields('ana', form)
}

const valueIn = (form: HTMLFormElement) =>
  form.querySelector<HTMLTextAreaElement>('textarea')?.value
const reopening =
  '<details data-form=""><form><input type="hidden" name="claimId" value="c1"><textarea name="reason"></textarea></form></details>'

/** Written and sent; what the browser keeps then. */
function sent(html = reopening) {
  const { form, room } = formIn(html)
  keepFields('ana', form)
  write(form, 'The log is missing.')
  return { form, room, kept: keptOf('ana', form) }
}

test.each([
  ['one field', '<form><input name="reason" type="text"></form>'],
  ['two fields', '<form><input name="reason" type="text"><textarea name="more"></textarea></form>'],
  [
    'a claim',
    '<form><input type="hidden" name="claimId" value="c1"><input name="reason" type="text"></form>',
  ],
])('what a form of %s remembers of its sending lies apart from what is typed in it', (_, html) => {
  const { form, room } = formIn(html)
  keepFields('ana', form)
  for (const field of [...form.elements] as HTMLInputElement[])
    if (field.type !== 'hidden') field.value = 'So.'
  keepFields('ana', form)
  expect(room.size).toBeGreaterThan(0)
  expect([...room.keys()].filter((name) => name.endsWith(` ${formNameOf(form)}`))).toEqual([])
})

test('what was written in a form that was folded away stands in sight again', () => {
  const html = '<details data-form=""><form><textarea name="reason"></textarea></form></details>'
  const { form, room } = formIn(html)
  keepFields('ana', form)
  const [field] = [...form.elements] as HTMLTextAreaElement[]
  if (field) field.value = 'The minutes are missing.'
  keepFields('ana', form)
  const again = formIn(html, room).form
  recallFields('ana', again)
  expect(again.closest('details')?.hasAttribute('open')).toBe(true)
})

test('what is saved is kept no longer, though its form is gone and the page another', () => {
  const { form, room, kept } = sent('<form><textarea name="text"></textarea></form>')
  form.remove()
  vi.stubGlobal('location', { pathname: '/articles/a/claims/2' })
  forgetSaved('ana', kept)
  expect([...room.keys()]).toEqual([])
})

test('what was written after the sending stays kept, and stands in the form that is empty else', () => {
  const { form, room, kept } = sent()
  write(form, 'The log is missing. So is')
  forgetSaved('ana', kept)
  expect(room.size).toBe(1)
  startAgain('ana', form)
  expect(valueIn(form)).toBe('The log is missing. So is')
  expect(form.hasAttribute('data-kept')).toBe(true)
})

test('a form that was sent is empty, and says nothing of words kept', () => {
  const { form, kept } = sent()
  forgetSaved('ana', kept)
  startAgain('ana', form)
  expect(valueIn(form)).toBe('')
  expect(form.hasAttribute('data-kept') || form.hasAttribute('data-written')).toBe(false)
})

test('a form drawn before the answer came gives back what is saved by now', () => {
  const { room, kept } = sent()
  const redrawn = formIn(reopening, room).form
  recallFields('ana', redrawn)
  expect(valueIn(redrawn)).toBe('The log is missing.')
  forgetSaved('ana', kept)
  expect(valueIn(redrawn)).toBe('')
  expect(redrawn.hasAttribute('data-kept')).toBe(false)
  expect(redrawn.closest('details')?.hasAttribute('open')).toBe(false)
})

test('a form drawn before the answer came leaves what was written in it since', () => {
  const { room, kept } = sent()
  const redrawn = formIn(reopening, room).form
  recallFields('ana', redrawn)
  write(redrawn, 'The log is missing. Ask the harbour.')
  forgetSaved('ana', kept)
  expect(valueIn(redrawn)).toBe('The log is missing. Ask the harbour.')
  expect(room.size).toBe(1)
})

test('what is written in one piece after a form was emptied is kept as what is typed is', () => {
  const { form, room, kept } = sent()
  forgetSaved('ana', kept)
  startAgain('ana', form)
  write(form, 'A second note, pasted whole.')
  expect(room.size).toBe(1)
  expect(form.hasAttribute('data-written')).toBe(true)
})

test('words whose form is gone are told with what they are about, until they are saved', () => {
  const { room } = sent()
  expect(leftOver('ana', ['c1'], [])).toEqual([])
  formIn(
    '<form><input type="hidden" name="claimId" value="c2"><textarea name="reason"></textarea></form>',
    room,
  )
  const [left, ...others] = leftOver('ana', ['c1'], [])
  expect(left?.value).toBe('The log is missing.')
  expect(others).toEqual([])
  expect(leftOver('ana', ['c2'], [])).toEqual([])
  expect(leftOver('ben', ['c1'], [])).toEqual([])
  expect(leftOver('ana', ['c1'], ['The log is missing.'])).toEqual([])
  forget('ana', left?.name ?? '')
  expect(leftOver('ana', ['c1'], [])).toEqual([])
})

test('so are those of a source, by its claim', () => {
  const { room } = sent(
    '<form><input type="hidden" name="evidenceId" value="e1"><input type="hidden" name="claimId" value="c1"><textarea name="quote"></textarea><input name="locator"></form>',
  )
  formIn('<form></form>', room)
  expect(leftOver('ana', ['c1'], []).map(({ value }) => value)).toEqual(['The log is missing.'])
})

test('what was written about one thing is not put back where the form is about another', () => {
  const titled = (about: string) =>
    `<form><div data-about="${about}"><input name="title" type="text"></div></form>`
  const { form, room } = formIn(titled('https://a.test'))
  recallFields('ana', form)
  write(form, 'The log of the quay')
  const other = formIn(titled('https://b.test'), room).form
  recallFields('ana', other)
  expect(other.querySelector('input')?.value).toBe('')
  const same = formIn(titled('https://a.test'), room).form
  const heard = vi.fn()
  same.addEventListener(PUT_BACK, heard)
  recallFields('ana', same)
  expect(same.querySelector('input')?.value).toBe('The log of the quay')
  expect(heard).toHaveBeenCalledOnce()
})
