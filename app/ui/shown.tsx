'use client'

import { useHeld } from './held'

type Fields = Readonly<Record<string, string | number | boolean | null>>

/** In a form that edits: what its fields showed, by name, so that what was left as it was undoes nobody's change. */
export function Shown({ fields }: { fields: Fields }) {
  const { held, place } = useHeld<Fields, HTMLInputElement>(fields)
  return <input type="hidden" name="shown" value={JSON.stringify(held ?? fields)} ref={place} />
}
