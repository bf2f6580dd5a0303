import { oneOf } from '../one-of'

/**
 * What only a sentence before can tell the meaning of. person, thing: "she", "they"; opens: only as the first word; time:
 * "that day", "two years later"; pair: "the latter"; place: "there"; body: "the firm"; figure: "the rise".
 */
export type Kind = 'person' | 'thing' | 'opens' | 'time' | 'pair' | 'place' | 'body' | 'figure'
type Lists = Readonly<Partial<Record<Kind, string>>>

// Offices and figures of which one was told of by name or in full before.
const ROLE = oneOf`
  mayor, minister, president, prime minister, chancellor, premier, governor, senator, ambassador, king, queen, prince, princess
  bishop, judge, prosecutor, lawyer, solicitor, director, manager, chairman, chairwoman, chair, chief, chief executive, boss
  founder, owner, author, writer, editor, actor, actress, singer, player, striker, coach, captain, general, officer, driver
  pilot, doctor, professor, scientist, spokesman, spokeswoman, leader, secretary, mother, father, son, daughter, brother, sister
  husband, wife, widow, teenager, pensioner`
const FIGURE = oneOf`rise, increase, fall, drop, decline, figure, total, sum, amount, share, proportion, average, majority`

const english: Lists = {
  person: oneOf`he, she, him, her, his, hers`,
  thing: oneOf`it, its, they, them, their, theirs`,
  opens: oneOf`
    that(?! (?:day|week|month|year|night|time)\b), these, those, both(?! (?:of|the)\b), neither(?! of\b)
    this(?! (?:day|week|month|year|morning|evening|summer|winter|spring|autumn)\b)
    (?:so|nor|neither) (?:did|do|does|was|were|is|are|has|have|had|will|would|can|could)`,
  time: oneOf`
    (?<=^["“‘(]?)(?:then|meanwhile|afterwards?|(?:minutes|hours|days|weeks|months|years|decades) (?:later|earlier|before|after))
    at (?:the|that|this) time(?! of\b)
    (?:on |in |by )?that (?:same )?(?:day|night|morning|evening|afternoon|week|weekend|month|summer|autumn|winter|spring|season|year|decade)
    the same (?:day|night|morning|evening|week|weekend|month|summer|autumn|winter|spring|year)
    the (?:next|following|previous|preceding) (?:day|night|morning|evening|week|weekend|month|summer|autumn|winter|spring|year|decade)
    the (?:day|night|week|month|year) (?:before|after)(?= *[.,;!?]|$)
    (?:\p{L}+|\p{N}+) (?:minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:later|earlier|afterwards|before(?= *[.,;!?]|$)|after(?= *[.,;!?]|$))
    (?:since|by|until) then, back then`,
  pair: oneOf`the latter, the former (?:was|were|is|are|has|had|will|paid|lost|won|sold|bought|said|got|took)`,
  place: String.raw`there(?! (?:is|are|was|were|has|have|had|will|would|may|might|must|can|could|should|remains?|remained|exists?|seems?|came|comes?)\b)`,
  body: String.raw`the (?:company|firm|corporation|business|bank|agency|group|party|club|team|band|charity|union|airline|retailer|lender|carmaker|man|woman|boy|girl|couple|pair|suspect|defendant|victim|two|three|${ROLE})(?! (?:of|for|in|that|which|who|whose|behind)\b)`,
  figure: String.raw`the (?:${FIGURE})(?! (?:of|for|in|that|which)\b)`,
}

const german: Lists = {
  person: oneOf`er, sie, ihm, ihn, ihnen`,
  opens: oneOf`ihre?[nrs]?, seine?[nrs]?, beide, diese[rs]?(?! (?:Jahr|Woche|Monat|Sommer|Winter)), dies, das (?:war|ist|waren|sind)`,
  time: oneOf`
    (?:an )?(?:diesem|jenem) (?:Tag|Abend|Morgen), in (?:diesem|jenem) (?:Jahr|Monat|Sommer|Winter), in (?:dieser|jener) (?:Nacht|Woche)
    am (?:selben|gleichen|nächsten|folgenden) (?:Tag|Abend|Morgen), im (?:selben|gleichen|folgenden) (?:Jahr|Monat), damals, seither, danach
    (?:\p{L}+|\p{N}+) (?:Tage?|Wochen?|Monate?|Jahre?|Stunden?) (?:später|zuvor|danach|davor)`,
  pair: oneOf`(?:der|die|das )?letztere[rns]?, (?:der|die|das )?erstere[rns]?`,
  place: 'dort',
  body: oneOf`das Unternehmen, die Firma, der Konzern, die Gruppe, der Verein, der Mann, die Frau, das Paar`,
}

const ukrainian: Lists = {
  person: oneOf`він, вона, воно, вони, його, її, йому, їй, ним, нею, їх, їхн\p{L}+`,
  opens: oneOf`це, ця, цей, ці, обидва, обидві, обоє`,
  time: oneOf`
    (?:того|тієї|цього ж|тієї ж|того ж) (?:самого |самої )?(?:дня|дні|року|місяця|тижня|ночі|вечора|ранку), у? ?той (?:же )?(?:день|рік|час)
    наступного (?:дня|року|місяця|тижня|ранку), тоді, відтоді
    через (?:(?:\p{L}+|\p{N}+) )?(?:день|дні|днів|тиждень|тижні|тижнів|місяць|місяці|місяців|рік|роки|років)
    (?:\p{L}+|\p{N}+) (?:дні|днів|тижні|тижнів|місяці|місяців|роки|років|рік) (?:по тому|потому|пізніше|раніше)`,
  pair: oneOf`останн(?:ій|я|є|і) (?:\p{L}+(?:в|ла|ло|ли)), перш(?:ий|а|е|і) з них`,
  place: 'там',
}

const french: Lists = {
  person: oneOf`elle, elles, ils, lui, il(?! (?:y|faut|pleut|neige|est \p{L}+ (?:que|de)|s'agit)\b)`,
  opens: oneOf`son, sa, ses, leurs?, cela, celui-ci, celle-ci, ceux-ci, tous deux`,
  time: oneOf`
    ce (?:jour|soir|matin|mois)-là, cette (?:année|nuit|semaine)-là, le lendemain, la veille, le même (?:jour|mois|soir), la même (?:année|semaine|nuit)
    l'année suivante, le mois suivant, depuis lors
    (?:\p{L}+|\p{N}+) (?:jours?|semaines?|mois|ans?|années?|heures?) (?:plus tard|plus tôt|après|auparavant)(?= *[.,;]|$| )`,
  pair: oneOf`ce dernier, cette dernière, ces derniers, ces dernières`,
  place: oneOf`là, là-bas`,
  body: oneOf`l'entreprise, la société, la firme, le groupe, l'homme, la femme, le couple`,
}

const spanish: Lists = {
  person: oneOf`él, ella, ellos, ellas`,
  opens: oneOf`sus?, esto, eso, ambos, ambas`,
  time: oneOf`
    (?:ese|aquel|el mismo) (?:día|año|mes), (?:esa|aquella|la misma) (?:noche|semana), al (?:día|año|mes) siguiente, desde entonces
    (?:\p{L}+|\p{N}+) (?:días?|semanas?|mes|meses|años?|horas?) (?:después|más tarde|antes)(?! de\b)`,
  pair: oneOf`este último, esta última, estos últimos, estas últimas`,
  place: oneOf`allí, allá`,
  body: oneOf`la empresa, la compañía, la firma, el grupo, el hombre, la mujer, la pareja`,
}

const italian: Lists = {
  person: oneOf`lui, lei, egli, ella, essi, esse, loro`,
  opens: oneOf`il suo, la sua, i suoi, le sue, questo, ciò, entrambi, entrambe`,
  time: oneOf`
    (?:quel|lo stesso) (?:giorno|anno|mese), quella (?:notte|sera|settimana), (?:il giorno|l'anno|il mese) (?:dopo|seguente|successivo), da allora
    (?:\p{L}+|\p{N}+) (?:giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|or[ae]) (?:dopo|più tardi|prima)(?! d)`,
  pair: oneOf`quest'ultim[oa], questi ultimi, queste ultime`,
  place: oneOf`lì, là`,
  body: oneOf`l'azienda, la società, la ditta, il gruppo, l'uomo, la donna, la coppia`,
}

const portuguese: Lists = {
  person: oneOf`ele, ela, eles, elas`,
  opens: oneOf`(?:o )?seu, (?:a )?sua, (?:os )?seus, (?:as )?suas, isso, isto, ambos, ambas`,
  time: oneOf`
    (?:nesse|naquele|no mesmo) (?:dia|ano|mês), (?:nessa|naquela|na mesma) (?:noite|semana), no (?:dia|ano|mês) seguinte, desde então
    (?:\p{L}+|\p{N}+) (?:dias?|semanas?|mês|meses|anos?|horas?) (?:depois|mais tarde|antes)(?! d)`,
  pair: oneOf`este último, esta última, estes últimos, estas últimas`,
  place: oneOf`lá, ali`,
  body: oneOf`a empresa, a companhia, a firma, o grupo, o homem, a mulher, o casal`,
}

const arabic: Lists = {
  opens: oneOf`و?هو, و?هي, و?هم`,
  time: oneOf`(?:و?في )?ذلك (?:اليوم|العام|الشهر|الوقت), (?:و?في )?تلك (?:السنة|الليلة), و?بعد (?:ذلك|عامين|عام|شهرين|شهر|يومين|يوم)(?= |،|$)`,
  place: 'هناك',
}

const LISTS: Readonly<Record<string, Lists>> = {
  en: english,
  de: german,
  uk: ukrainian,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  ar: arabic,
}

const made = new Map<string, readonly (readonly [Kind, RegExp])[]>()

/** The expressions of a language, by its code; none for those we have no words of. */
export function expressionsOf(code: string): readonly (readonly [Kind, RegExp])[] {
  const known = made.get(code)
  if (known) return known
  const lists = Object.entries(LISTS[code] ?? {}) as [Kind, string][]
  const expressions = lists.map(([kind, list]) => {
    const words = String.raw`(?<![\p{L}\p{M}\p{N}'’-])(?:${list.replaceAll("'", "['’]")})(?![\p{L}\p{M}\p{N}-])`
    return [kind, new RegExp(words, 'giu')] as const
  })
  made.set(code, expressions)
  return expressions
}
