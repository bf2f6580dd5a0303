/** counts[first][second] by rating id */
type Pairs = Record<string, Record<string, number>>

export type Agreement = {
  /** second ratings that were given without knowing the first: agreed or differed */
  pairs: number
  /** 0..1; null while there is none */
  share: number | null
  /** Cohen's kappa, -1..1: agreement beyond chance; null where chance alone would give full agreement */
  kappa: number | null
  matrix: Pairs
}

/** From counts keyed "first/second". */
export function agreementOf(counts: Readonly<Record<string, number>>): Agreement {
  const matrix: Pairs = {}
  const firsts = new Map<string, number>()
  const seconds = new Map<string, number>()
  let pairs = 0
  let same = 0
  for (const [key, n] of Object.entries(counts)) {
    const [first = '', second = ''] = key.split('/')
    if (n <= 0) continue
    matrix[first] = { ...matrix[first], [second]: n }
    firsts.set(first, (firsts.get(first) ?? 0) + n)
    seconds.set(second, (seconds.get(second) ?? 0) + n)
    pairs += n
    if (first === second) same += n
  }
  if (pairs === 0) return { pairs, share: null, kappa: null, matrix }
  const share = same / pairs
  return { pairs, share, kappa: kappa(share, chance(firsts, seconds, pairs)), matrix }
}

/** How often two people who rate as these do would agree by chance (Cohen 1960). */
const chance = (
  firsts: ReadonlyMap<string, number>,
  seconds: ReadonlyMap<string, number>,
  pairs: number,
) =>
  [...firsts].reduce(
    (sum, [rating, n]) => sum + (n / pairs) * ((seconds.get(rating) ?? 0) / pairs),
    0,
  )

const kappa = (share: number, expected: number) =>
  expected >= 1 ? null : (share - expected) / (1 - expected)
