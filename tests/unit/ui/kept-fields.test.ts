import { parseHTML } from 'linkedom'
import { expect, test, vi } from 'vitest'
import { formNameOf, keepFields, recallFields } from '@/app/ui/kept-fields'

/** The form of this page, in a browser that keeps things in `room`. */
function formIn(html: string) {
  const page = parseHTML(`<html><body>${html}</body></html>`)
  const room = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => room.get(name) ?? null,
    setItem: (name: string, value: string) => room.set(name, value),
    removeItem: (name: string) => room.delete(name),
  })
  vi.stubGlobal('location', { pathname: '/articles/a' })
  for (const name of ['HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement'] as const)
    vi.stubGlobal(name, page[name])
  const form = page.document.querySelector('form') as unknown as HTMLFormElement
  const elements = [...form.querySelectorAll('input, textarea, select')]
  Object.defineProperty(form, 'elements', { value: elements })
  return { form, room }
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
  const again = formIn(html).form
  for (const [name, value] of room) localStorage.setItem(name, value)
  recallFields('ana', again)
  expect(again.closest('details')?.hasAttribute('open')).toBe(true)
})
