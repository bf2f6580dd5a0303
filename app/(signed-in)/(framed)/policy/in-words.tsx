'use client'

import { useEffect, useRef, useState } from 'react'
import { useAnswer } from '@/app/ui/form'
import type { SourcingPolicy } from '@/lib/sources/policy'
import { sayRule } from '@/lib/history/policy-words'

type InWordsProps = { name: string; rule: SourcingPolicy['default'] | undefined }

/** What the two numbers of a line ask for, as they stand in their fields now. */
export function InWords({ name, rule }: InWordsProps) {
  const place = useRef<HTMLTableCellElement>(null)
  const answer = useAnswer()
  const [words, setWords] = useState(rule ? sayRule(rule) : sayTyped('', ''))
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const read = () => {
      const typed = new FormData(form)
      setWords(sayTyped(typed.get(`${name}.primary`), typed.get(`${name}.secondary`)))
    }
    // once what was kept, given back or taken out stands in the fields
    const soon = () => void setTimeout(read)
    soon()
    form.addEventListener('input', read)
    form.addEventListener('reset', soon)
    return () => {
      form.removeEventListener('input', read)
      form.removeEventListener('reset', soon)
    }
  }, [name, answer])
  return (
    <td className="faint" ref={place}>
      {words}
    </td>
  )
}

function sayTyped(primary: FormDataEntryValue | null, secondary: FormDataEntryValue | null) {
  if (!primary && !secondary) return 'as every claim'
  if (!primary || !secondary) return 'both numbers, or neither'
  return sayRule({ primary: Number(primary), secondary: Number(secondary) })
}
