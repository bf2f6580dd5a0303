import { MarkName } from '@/app/ui/mark'
import { scales } from '@/lib/claims/scales/registry'
import type { Rating } from '@/lib/claims/scales/scale'

const purposes: Record<string, string> = {
  house: 'Before publication: what the desk says of words that can still be put right.',
  fivePoint: 'After publication, for readers: how true somebody else’s words are.',
}

function effectOf({ needsEvidence, blocks }: Rating): string {
  const effects = [
    needsEvidence && 'needs sources',
    blocks && 'stops sign-off until its words are put right, cut, or let stand by an editor',
  ].filter(Boolean)
  return effects.join(', ') || 'needs no source and stops nothing'
}

/** Every scale there is; an article keeps the one it came in with. */
export function Scales() {
  return scales.map((scale) => (
    <section key={scale.id} className="narrow" aria-labelledby={scale.id}>
      <h2 className="head" id={scale.id}>
        Scale: {scale.title}
        <span className="aside figures">version {scale.version}</span>
      </h2>
      {purposes[scale.id] && <p className="quiet">{purposes[scale.id]}</p>}
      <table className="rows scales">
        <thead className="screen-reader">
          <tr>
            <th scope="col">Verdict</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {scale.ratings.map((rating) => (
            <tr key={rating.id}>
              <td>
                <MarkName sign={rating.mark} two label={rating.label} />
              </td>
              <td className="quiet">{effectOf(rating)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ))
}
