import { RatingBars } from '@/app/ui/charts/bars'
import { Columns } from '@/app/ui/charts/columns'
import { Matrix } from '@/app/ui/charts/matrix'
import { Workload } from '@/app/ui/charts/workload'
import { house as houseScale } from '@/lib/claims/scales/house'
import { scales } from '@/lib/claims/scales/registry'
import type { Rating, Scale } from '@/lib/claims/scales/scale'
import { ages, lateClaims } from '@/lib/dashboard/ageing'
import type { Agreement } from '@/lib/dashboard/agreement'
import type { Dashboard } from '@/lib/dashboard/queries'

/** More people than this could not be told apart; those who hold most are shown. */
const mostPeople = 6

function Verdicts({ ratings }: Pick<Dashboard, 'ratings'>) {
  const shown: Rating[] = scales.flatMap((scale) =>
    scale.ratings.filter(({ id }) => scale === houseScale || ratings[id]),
  )
  const rows = shown.map(({ id, label, mark }) => ({ label, sign: mark, value: ratings[id] ?? 0 }))
  const all = rows.reduce((sum, { value }) => sum + value, 0)
  const inWords = rows.map(({ label, value }) => `${label} ${value}`).join(', ')
  return (
    <RatingBars
      title="Verdicts"
      aside={`${all.toLocaleString('en')} in force`}
      label={`Verdicts in force: ${inWords}`}
      rows={rows}
    />
  )
}

function Ages({ ageing }: Pick<Dashboard, 'ageing'>) {
  const columns = ages.map(({ id, label, late }) => ({ label, late, value: ageing[id] }))
  const inWords = columns.map(({ label, value }) => `${label} ${value}`).join(', ')
  return (
    <Columns
      title="Open claims by age"
      aside={`${lateClaims(ageing).toLocaleString('en')} older than 8 h`}
      label={`Open claims by age: ${inWords}`}
      columns={columns}
    />
  )
}

function WhoHolds({ workload }: Pick<Dashboard, 'workload'>) {
  const people = workload.filter(({ person }) => person)
  const loads = [...people.slice(0, mostPeople), ...workload.filter(({ person }) => !person)].map(
    ({ person, first, second }) => ({
      name: person?.name ?? 'Unassigned',
      first,
      second,
      nobody: !person,
    }),
  )
  const rest = people.length - mostPeople
  const inWords = loads
    .map(({ name, first, second, nobody }) =>
      nobody ? `${name} ${first}` : `${name} ${first} first and ${second} second checks`,
    )
    .join(', ')
  const aside = rest > 0 ? `${mostPeople} of ${people.length} people` : 'first + second checks'
  return (
    <Workload title="Workload now" aside={aside} label={`Workload now: ${inWords}`} loads={loads} />
  )
}

/** The scale most pairs of verdicts are of: ratings of two scales cannot agree. */
function scaleOf({ matrix }: Agreement): Scale {
  const pairsOf = (scale: Scale) =>
    scale.ratings.reduce(
      (sum, { id }) => sum + Object.values(matrix[id] ?? {}).reduce((all, n) => all + n, 0),
      0,
    )
  return [...scales].sort((a, b) => pairsOf(b) - pairsOf(a))[0] ?? houseScale
}

function FirstAndSecond({ agreement }: Pick<Dashboard, 'agreement'>) {
  const { share, kappa, pairs, matrix } = agreement
  const ratings = scaleOf(agreement).ratings.map(({ id, label, mark }) => ({
    id,
    label,
    sign: mark,
  }))
  const agree =
    share === null
      ? 'no pairs yet'
      : `agree in ${Math.round(share * 100)} %${kappa === null ? '' : `, κ ${kappa.toFixed(2)}`}`
  const inWords =
    share === null
      ? 'No claim has two verdicts yet'
      : `First and second verdict of ${pairs} claims: ${agree}`
  return (
    <Matrix
      title="First and second verdict"
      aside={agree}
      label={inWords}
      ratings={ratings}
      counts={matrix}
    />
  )
}

export function Charts({ house }: { house: Dashboard }) {
  return (
    <section className="charts" aria-label="Figures">
      <Verdicts ratings={house.ratings} />
      <Ages ageing={house.ageing} />
      <WhoHolds workload={house.workload} />
      <FirstAndSecond agreement={house.agreement} />
    </section>
  )
}
