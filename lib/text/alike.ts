import { tokensOf } from './tokens'

/** Whether two texts are the same words for whoever checks them: they differ in spaces or the style of signs at most. */
export function isAlike(first: string, second: string): boolean {
  const [one, other] = [tokensOf(first), tokensOf(second)]
  return (
    one.keys.length === other.keys.length &&
    one.keys.every((key, at) => key === other.keys[at]) &&
    one.capitals.every((capital, at) => capital === other.capitals[at])
  )
}
