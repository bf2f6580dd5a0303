import { pronounOf } from './first-names'
import type { Word } from './english/words'
import { oneOf } from './one-of'

export const ROLE = new RegExp(
  String.raw`^(?:${oneOf`
    president, minister, secretary, chancellor, premier, prime, spokesman, spokeswoman,
    spokesperson, adviser, advisor, ambassador, envoy, governor, mayor, senator, congressman,
    congresswoman, representative, judge, justice, attorney, prosecutor, lawyer, general, colonel,
    captain, commander, chief, chairman, chairwoman, chair, director, head, leader, king, queen,
    prince, princess, pope, archbishop, bishop, professor, doctor, analyst, economist, scientist,
    researcher, author, writer, actor, actress, singer, coach, manager, founder, executive, ceo,
    officer, inspector, sheriff, deputy, lawmaker, politician, activist, journalist, editor,
    teacher, engineer, historian, dissident, billionaire, businessman, businesswoman,
    entrepreneur, candidate, nominee, striker, defender, midfielder, goalkeeper, captain, player,
    director-general, commissioner, official, expert, resident, farmer, soldier, serviceman,
    nurse, student
  `})$`,
  'i',
)
const TITLES = new RegExp(
  String.raw`^(?:${oneOf`
    mr, mrs, ms, miss, dr, sir, dame, lord, lady, baroness, cllr, councillor, det, sgt, insp,
    supt, pc, lt, maj, cpl, fr, rabbi, imam, sister, brother, sen, rep, gov, gen, col, prof, rev,
    president, prime, minister, secretary, king, queen, pope, judge, justice, chancellor, senator,
    governor, mayor, ambassador, captain, general, professor
  `})\.?$`,
  'i',
)
const NOT_PEOPLE = new RegExp(
  String.raw`^(?:${oneOf`
    the, united, states, kingdom, ukraine, russia, moscow, kyiv, washington, kremlin, house,
    white, congress, parliament, senate, court, ministry, department, university, company, bank,
    union, nato, eu, un, us, uk, london, paris, berlin, beijing, china, iran, israel, gaza,
    france, germany, europe, africa, asia, america, inc, corp, ltd, street, river, city, county,
    north, south, east, west, council, agency, party, government, war, january, february, march,
    april, may, june, july, august, september, october, november, december, monday, tuesday,
    wednesday, thursday, friday, saturday, sunday, new, york, medal, medicine, school, college,
    award, awards, cup, league, club, museum, theatre, theater, center, centre, institute, church,
    cathedral, island, islands, lake, mount, mountain, mountains, bridge, road, airport, station,
    society, association, academy, press, records, championship, prize, act, bill, square, avenue,
    railway, railroad, navy, army, force, forces, television, times, post, journal, news,
    magazine, series, festival, games, olympics, valley, sea, ocean, desert, province, district,
    township, borough, village, region, republic, empire, kingdom, federation, commission,
    committee, bureau, office, board, foundation, group, corporation, trust, fund, los, angeles,
    san, francisco, hong, kong, saudi, arabia, east, middle, far, great, britain, england,
    scotland, wales, canada, australia, japan, india, spain, italy, korea, mexico, brazil, egypt,
    turkey, syria, iraq, german, american, british, russian, chinese, european, state, national,
    statistics, resolution, goldman, sachs, capital, partners, media, holdings, motors, airlines,
    energy, systems, technologies, international, general, supreme, federal, royal, central,
    united
  `})$`,
  'i',
)

export type Person = { name: string; key: string; pronoun?: 'he' | 'she'; role?: string }

const HERS =
  /^(?:mrs|ms|miss|lady|dame|queen|princess|duchess|baroness|sister|\p{L}+woman|actress|mother|daughter|widow|wife|aunt|grandmother|nun)$/iu
const HIS =
  /^(?:mr|sir|lord|king|prince|duke|baron|father|brother|\p{L}+(?<!wo)man|actor|son|widower|husband|uncle|grandfather|monk|pope)$/iu

/** Who was named so far, so that "he", "Mr Rubio" and "the minister" can be read back to a full name. */
export class People {
  private readonly byKey = new Map<string, Person>()
  /** Who was a subject, or named first in a sentence; the last one is meant first. */
  private recent: Person[] = []
  private named: Person | null = null
  private met: Person[] = []
  /** The last group that did something, for "it said"; and the last with a name of its own, for "the company said". */
  private group: string | null = null
  private house: string | null = null

  /** Takes in the names of a sentence, in order. */
  meet(words: readonly Word[]): void {
    for (const name of namesIn(words)) {
      const parts = name.split(' ')
      const key = parts.at(-1)?.toLowerCase() ?? ''
      const known = this.byKey.get(key)
      if (!known && parts.length < 2) continue
      const person = known ?? {
        name,
        key,
        pronoun: titleBefore(words, parts[0]) ?? pronounOf(name),
      }
      if (name.length > person.name.length) person.name = name
      person.role ??= roleBefore(words, parts[0])
      this.byKey.set(key, person)
      this.named ??= person
      this.met = [...this.met, person]
    }
  }

  /** Remembers a group that was the subject of a sentence; two capitals may be a firm as well as a person. */
  settleGroup(phrase: string): void {
    const known = this.find(phrase)
    if (
      known &&
      (known.pronoun !== undefined || phrase.split(/\s+/u).some((part) => ROLE.test(part)))
    )
      return
    this.group = phrase
    if (!PLAIN.test(phrase)) this.house = phrase
  }

  /** "it" and "the company" as the group they stand for. */
  groupOf(phrase: string): string | null {
    if (/^(?:it|they)$/iu.test(phrase)) return this.group
    return HOUSE.test(phrase) ? this.house : null
  }

  /** Ends a sentence: "he" in the next one is its subject, else who it was before, else the first person named. */
  settle(subject: Person | null): void {
    const latest = subject ?? this.recent.at(-1) ?? this.named
    const others = this.met.filter((person) => person !== latest).toReversed()
    const added = [...others, ...(latest ? [latest] : [])]
    this.recent = [...this.recent.filter((person) => !added.includes(person)), ...added].slice(
      -RECENT,
    )
    this.named = null
    this.met = []
  }

  /** The person a name or a title with a name stands for; null when nobody fits. */
  find(phrase: string): Person | null {
    if (/^(?:he|she|him|her)$/i.test(phrase)) return this.spokenOf(phrase)
    const role = /^the (\p{Ll}+)$/u.exec(phrase.replace(/^The/u, 'the'))?.[1]
    if (role) return this.recent.findLast((person) => person.role === role) ?? null
    const bare = phrase.replace(/['’]s$/u, '').split(/\s+/u)
    const known = this.byKey.get(bare.at(-1)?.toLowerCase() ?? '')
    return known && /^\p{Lu}/u.test(bare.at(-1) ?? '') ? known : null
  }

  /** Whom "he" or "she" stands for: of the subjects given, else of those spoken of before, the first it fits. */
  fitting(pronoun: 'he' | 'she', subjects: readonly string[]): Person | null {
    const here = subjects.flatMap((text) => this.find(text) ?? [])
    const speaker = [...here, ...this.recent.toReversed()].find(
      (person) => person.pronoun === undefined || person.pronoun === pronoun,
    )
    return speaker ?? null
  }

  spokenOf(phrase: string): Person | null {
    if (/^(?:she|her)$/i.test(phrase)) return this.fitting('she', [])
    return /^(?:he|him)$/i.test(phrase) ? this.fitting('he', []) : null
  }

  /** "Obama", "Mr Obama" and "President Obama" as "Barack Obama"; anything else as it is. */
  inFull(phrase: string): string {
    const known = this.find(phrase)
    const short =
      known !== null &&
      phrase.split(/\s+/u).every((part) => TITLES.test(part) || part.toLowerCase() === known.key)
    return short ? known.name : phrase
  }
}

const RECENT = 40

// "The council", "Prosecutors": no name of its own.
const PLAIN =
  /^\p{L}+(?:ers|ors|ists|ials|ents|ants|ions|ics|men|ees)?(?: \p{Ll}[^\p{Lu}]*)$|^\p{L}+(?:ers|ors|ists|ials|ents|ants|ions|ics|men|ees)$/u

const HOUSE =
  /^the (?:[\p{L} -]+ )?(?:company|group|firm|maker|manufacturer|retailer|lender|airline|carrier|chain|supplier|operator|developer|insurer|carmaker|brewer|drugmaker|producer|publisher|broadcaster|startup|start-up|conglomerate|supermarket|utility|builder|miner|club|charity)(?: (?:of|behind) [\p{L} -]+)?$/iu

/** "Judge Fiona Marsh", "council leader Tom Sykes": what "the judge" and "the leader" can stand for. */
function roleBefore(words: readonly Word[], first: string | undefined): string | undefined {
  const at = words.findIndex(({ text }) => text === first)
  const title = words[at - 1]
  return title && ROLE.test(title.text) ? title.low : undefined
}

/** By the title or role before the name: "Mrs", "spokesman". */
const titleBefore = (
  words: readonly Word[],
  first: string | undefined,
): 'he' | 'she' | undefined => {
  const at = words.findIndex(({ text }) => text === first)
  const titles = words
    .slice(Math.max(0, at - 2), Math.max(0, at))
    .map(({ low }) => low.replace('.', ''))
  if (titles.some((title) => HERS.test(title))) return 'she'
  return titles.some((title) => HIS.test(title)) ? 'he' : undefined
}

/** Runs of capitalised names that look like a person: two or more parts, or one known from before (decided by the caller). */
export function namesIn(words: readonly Word[]): string[] {
  const names: string[] = []
  for (let at = 0; at < words.length; at++) {
    if (!isNamePart(words[at])) continue
    let to = at + 1
    while (
      isNamePart(words[to]) ||
      isSurname(words[to]) ||
      (/^(?:de|van|von|bin|al|el|la|der|den|di|da|du|-)$/.test(words[to]?.low ?? '') &&
        isNamePart(words[to + 1]))
    )
      to++
    const parts = words.slice(at, to).filter((word) => !TITLES.test(word.text))
    const name = parts
      .map(({ text }) => text)
      .join(' ')
      .replace(/ - /g, '-')
    const placed = /^(?:in|at|near|for)$/.test(words[at - 1]?.low ?? '') || isNamelike(words[to])
    if (name !== '' && parts.length <= 5 && !placed) names.push(name)
    at = to
  }
  return names
}

// "William Street", "Nobel Prize": a name that runs on into a thing is not a person's.
const isNamelike = (word: Word | undefined) => word?.pos === 'PROPN' && NOT_PEOPLE.test(word.text)

/** "Oliver Grant", "Anna Field": after a first name, any word with a capital. */
const isSurname = (word: Word | undefined) =>
  word !== undefined &&
  /^(?:NOUN|VERB|ADJ)$/.test(word.pos) &&
  /^\p{Lu}\p{Ll}{2,}$/u.test(word.text) &&
  !NOT_PEOPLE.test(word.text) &&
  !ROLE.test(word.text)

const isNamePart = (word: Word | undefined) =>
  word !== undefined &&
  word.pos === 'PROPN' &&
  /^\p{Lu}[\p{L}.'’-]*$/u.test(word.text) &&
  !NOT_PEOPLE.test(word.text) &&
  !ROLE.test(word.text)
