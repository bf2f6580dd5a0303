import { Mark } from '@/app/ui/mark'
import { scales } from '@/lib/claims/scales/registry'
import { type Sign, signOf } from '@/lib/claims/sign'
import { kinds, type Status, statuses } from '@/lib/claims/vocabulary'
import type { countFacets } from '@/lib/search/queries'
import { kindNames } from '@/lib/web/words'
import { addressOf } from '../address'

type Wanted = Record<'q' | 'rating' | 'status' | 'kind', string | undefined>
type FacetsProps = { facets: Awaited<ReturnType<typeof countFacets>>; wanted: Wanted }
type Choice = { value: string; label: string; count: number; sign?: Sign }

const statusLabels: Partial<Record<Status, string>> = {
  awaitingSecond: 'One signature',
  settled: 'Two signatures',
}

type FacetProps = {
  name: 'rating' | 'status' | 'kind'
  title: string
  choices: readonly Choice[]
  wanted: Wanted
}

/** One choice a facet; the one that holds is taken away again by the same press. */
function Facet({ name, title, choices, wanted }: FacetProps) {
  const shown = choices.filter(({ value, count }) => count > 0 || wanted[name] === value)
  if (shown.length === 0) return null
  return (
    <section className="facet">
      <h2 className="head">{title}</h2>
      <ul>
        {shown.map(({ value, label, count, sign }) => {
          const on = wanted[name] === value
          return (
            <li key={value}>
              <a
                href={addressOf('/archive', { ...wanted, [name]: on ? undefined : value })}
                aria-current={on || undefined}
                className="pick"
              >
                <i className="box" aria-hidden="true" />
                {sign && <Mark sign={sign} two={name === 'rating'} />}
                <span>{label}</span>
                <b className="figures">{count.toLocaleString('en')}</b>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

export function Facets({ facets, wanted }: FacetsProps) {
  const ratings = scales
    .flatMap((scale) => scale.ratings)
    .map(({ id, label, mark }) => ({
      value: id,
      label,
      sign: mark,
      count: facets.ratings[id] ?? 0,
    }))
  const states = statuses.map((status) => {
    const { label, sign } = signOf({ status, rating: null })
    return {
      value: status,
      label: statusLabels[status] ?? label,
      sign: statusLabels[status] ? undefined : sign,
      count: facets.statuses[status] ?? 0,
    }
  })
  return (
    <nav className="facets" id="narrow" aria-label="Narrow the search">
      <Facet name="rating" title="Verdict" choices={ratings} wanted={wanted} />
      <Facet name="status" title="Where it stands" choices={states} wanted={wanted} />
      <Facet
        name="kind"
        title="Kind"
        choices={kinds.map((kind) => ({
          value: kind,
          label: kindNames[kind],
          count: facets.kinds[kind] ?? 0,
        }))}
        wanted={wanted}
      />
    </nav>
  )
}
