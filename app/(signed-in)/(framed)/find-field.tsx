/** Where one writes the words to find; it may stay empty, so nothing is said about that. */
export function FindField({ label, value }: { label: string; value: string | undefined }) {
  return (
    <label className="field-box wide">
      <span className="label">{label}</span>
      <input className="field" type="search" name="q" defaultValue={value} maxLength={500} />
    </label>
  )
}
