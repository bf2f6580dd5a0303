import { basesOf } from './inflection'

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Verbs that tell how things stand and not what happened. */
const STATES = set(
  `be have remain stay want need seem appear belong own consist include contain exist know like love mean depend cost
  weigh live reside represent constitute oppose support trust prefer lack possess resemble differ range stand lie sit face
  aim seek focus rely express react recommend advise employ comprise tend matter suffer fear resent doubt deserve involve
  concern cover require suggest allow forbid ban provide offer vary feature host house measure share speak border overlook
  date enjoy decline follow wear specialise specialize`,
)
/** In the passive these tell a state: "was funded by", "had been built on". */
const RESULTS = set(
  `fund finance build close shut locate base link associate design require allow permit own call know consider make equip
  cover surround name license licence mark divide ban bar oppose limit restrict locate station insure register list protect
  staff run manage control occupy involve affect concern back support sponsor subsidise subsidize entitle expect cut block
  attach connect relate site situate house suit intend use rate class classify define describe regard see view drive write
  market think believe say report understand estimate suspect
  train educate overgrow contaminate damage understaff`,
)
const HAPPENS = set(
  `arrive come happen occur take begin start end open close break found establish publish release launch erupt
  bear date stem expire`,
)
const DEMANDS = set('call ask demand seek want refuse support oppose say argue')
const HARM = set(
  `die kill injure wound hurt drown perish hospitalise hospitalize displace evacuate arrest detain miss trap strand infect
  dismiss rescue charge convict identify`,
)
const SENTENCES = set('jail sentence imprison ban suspend declare')

const classOf =
  (verbs: ReadonlySet<string>) =>
  (form: string): boolean =>
    basesOf(form).some((base) => verbs.has(base))

export const isState = classOf(STATES)
export const isResult = classOf(RESULTS)
export const isTimed = classOf(HAPPENS)
export const isDemand = classOf(DEMANDS)
export const isHarm = classOf(HARM)
export const isSentence = classOf(SENTENCES)

const SAME_IN_PAST = set(
  'cut put hit set cost hurt let shut split spread cast bet burst beat read quit',
)

/** "Schools shut on Friday": that they did, or that they do. */
export const isSameInPast = (form: string): boolean => SAME_IN_PAST.has(form)

/** "recommend", "bans": a verb without a sign of the past. */
export function isPresent(form: string): boolean {
  const low = form.toLowerCase()
  if (SAME_IN_PAST.has(low) || /(?:ed|ing)$/u.test(low)) return false
  return basesOf(low)[0] === low ? !/^(?:was|were|been|did|had)$/u.test(low) : /[^s]s$/u.test(low)
}
