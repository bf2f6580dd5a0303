import type { Guess } from '@/lib/sources/guess'
import type { Suggestion } from '@/lib/sources/suggest'
import { Icon } from '@/app/ui/mark'
import { sourceKindNames, tierNames } from '@/lib/web/words'

/** A source that may be meant; `id` null = one that is not in the library yet. */
export type Offer =
  Suggestion | (Guess & { id: null; from: null; onClaim: false; confidential: boolean })

const origins = { article: 'in this article', recent: 'used lately', library: 'library' }

const placeOf = ({ from, onClaim }: Offer) =>
  onClaim ? 'already on this claim' : from && origins[from]

const lookOf = ({ kind, tier }: Offer) =>
  `${sourceKindNames[kind] ?? kind}, ${(tierNames[tier] ?? tier).toLowerCase()}`

type SourceOptionsProps = {
  id: string
  offers: readonly Offer[]
  marked: number | null
  choose: (at: number) => void
  /** what they answer */
  words: string
}

export const SourceOptions = ({ id, offers, marked, choose, words }: SourceOptionsProps) => (
  <ul
    className="source-options"
    role="listbox"
    id={`${id}-list`}
    aria-label="Sources"
    hidden={offers.length === 0}
  >
    {offers.map((offer, at) => (
      <li
        key={offer.id ?? 'new'}
        id={`${id}-${at}`}
        role="option"
        aria-selected={at === marked}
        // the focus stays in the field, where Enter sends
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => choose(at)}
      >
        <b dir="auto">{offer.id === null ? `New: ${offer.url ?? words.trim()}` : offer.title}</b>
        <small>
          {offer.publisher && <span dir="auto">{offer.publisher},</span>}
          {lookOf(offer)}
          {offer.confidential && (
            <>
              <Icon name="lock" />
              confidential
            </>
          )}
          {offer.from && <span>· {placeOf(offer)}</span>}
        </small>
      </li>
    ))}
  </ul>
)
