import type { FoundPassages } from '@/lib/sources/finder/find'

/** What of the claim the sources do not say, in its own words. */
export function Absent({ found }: { found: FoundPassages }) {
  if (found.absent.length === 0) return null
  return (
    <p className="absent small">
      Not in the sources that were read:{' '}
      {found.absent.map(({ start, words, elsewhere }, at) => (
        <span key={start}>
          {at > 0 && ', '}
          <b dir="auto">{words}</b>
          {elsewhere.length > 0 && <span dir="auto"> (but in {elsewhere.join(', ')})</span>}
        </span>
      ))}
    </p>
  )
}
