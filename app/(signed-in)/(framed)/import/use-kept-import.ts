import { type RefObject, use, useEffect } from 'react'
import { forgetFields, forgetSaved, keepFields, keptOf, recallFields } from '@/app/ui/kept-fields'
import { Person } from '@/app/ui/person'
import { forgetPreview } from './preview/kept-reading'
import { forgetFilled, keepFilled, recallFilled } from './reading/fields'

function forgetRest(person: string) {
  forgetPreview(person)
  forgetFilled(person)
}

/** What is written for an import stays in this browser, with what was done to its claims, until the article is there. */
export function useKeptImport(
  form: RefObject<HTMLFormElement | null>,
  begin: RefObject<() => void>,
) {
  const person = use(Person)
  useEffect(() => {
    if (!person || !form.current) return
    recallFields(person, form.current)
    recallFilled(person, form.current)
    begin.current()
  }, [person, form, begin])

  const written = () => {
    if (!person || !form.current) return
    keepFields(person, form.current)
    keepFilled(person, form.current)
  }
  const discard = () => {
    if (!person || !form.current) return
    forgetFields(person, form.current)
    forgetRest(person)
  }
  /** To be asked when it is sent; what it gives is called when it is saved, wherever one is by then. */
  const sends = (fields: HTMLFormElement) => {
    const kept = person ? keptOf(person, fields) : null
    return () => {
      if (!person || !kept) return
      forgetSaved(person, kept)
      forgetRest(person)
    }
  }
  return { written, discard, sends }
}
