import type { Word } from './english/words'
import { oneOf } from './one-of'
import type { Place } from './personhood'

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
export const TITLES = new RegExp(
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

/** Runs of capitalised names that look like a person: two or more parts, or one known from before (decided by the caller). */
export const namesIn = (words: readonly Word[]): string[] => namesAt(words).map(({ name }) => name)

export function namesAt(words: readonly Word[]): (Place & { name: string })[] {
  const names: (Place & { name: string })[] = []
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
    if (name !== '' && parts.length <= 5 && !placed) names.push({ name, from: at, to })
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
