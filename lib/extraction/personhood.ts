import type { Word } from './english/words'
import { oneOf } from './one-of'

// Nobody is called so, whatever the first name: "Virginia Beach", "Charlotte Harbour".
const PLACE = new RegExp(
  String.raw`^(?:${oneOf`
    bay, beach, harbour, harbor, port, creek, falls, springs, heights, isle, coast, cove, gulf, strait, peak, cape, canyon,
    junction, fjord, peninsula, parish, town, town-hall, forest, reef, lagoon, dam, quay, docks, terminal, shipyard, refinery,
    hospital, hotel, stadium, arena, palace, castle, abbey, zoo, ferries, shipping, logistics, industries, instruments, electric,
    steel, foods, airways, insurance, pharmaceuticals, steelworks, works, power, tech, line, stores, brothers, railways, rail, water, gas, oil, bakery, farms, homes, mills, mines, vineyards, co, plc, gmbh, ag, llc, limited
  `})$`,
  'i',
)
const OF_A_PLACE = /^(?:of|in|at|near|from|to|into|through|across|around|outside|towards?|via|off)$/

export type Place = { from: number; to: number }

/** Whether a name is a place's or a firm's, by its last word, or by what stands before it where no first name tells otherwise. */
export const isNoPerson = (words: readonly Word[], { from, to }: Place, first: boolean): boolean =>
  PLACE.test(words[to - 1]?.text ?? '') ||
  (!first &&
    OF_A_PLACE.test(words[words[from - 1]?.low === 'the' ? from - 2 : from - 1]?.low ?? ''))

const LIVED = /^(?:born|died|married|studied|graduated|retired|emigrated|who)$/
const CALLING =
  /(?:ist|ician|scientist|scholar|poet|painter|composer|philosopher|monk|lecturer|player|wrestler|emperor)$/
const OF_ONE = /^(?:he|she|his|her|hers|him|himself|herself)$/

type Told = { isRole: (word: string) => boolean; alone: boolean }

/**
 * What only a person is: "Yejide Okafor, 54, …", "Yejide Okafor, the port director, …", "Ming Zhou is a scientist", "Yang Liu
 * was born", or, where a sentence names nobody else, "Jing Jiang … her work".
 */
export function isDescribed(
  words: readonly Word[],
  { from, to }: Place,
  { isRole, alone }: Told,
): boolean {
  if (alone && from < 2 && words.slice(to).some(({ low }) => OF_ONE.test(low))) return true
  const apart = words[to]?.text === ','
  const next = words.slice(apart ? to + 1 : to)
  const inside = next.slice(
    0,
    Math.max(
      0,
      next.findIndex(({ pos }) => pos === 'PUNCT'),
    ),
  )
  const is = /^(?:is|was)$/.test(inside[0]?.low ?? '')
  if (LIVED.test(inside[is ? 1 : 0]?.low ?? '')) return true
  if (apart && inside.length === 1) return /^\d{1,2}$/.test(inside[0]?.text ?? '')
  const head = inside.findIndex(({ pos }) => pos === 'ADP')
  const noun = inside.at(head < 0 ? -1 : head - 1)
  return (apart || is) && inside.length < 12 && isCalling(noun?.text ?? '', isRole)
}

const isCalling = (word: string, isRole: Told['isRole']) =>
  isRole(word) || CALLING.test(word.toLowerCase())
