import type { LanguageWords } from './language-words'
import { oneOf } from '../one-of'

// "wird" with an infinitive at the end of the clause; with a participle it is a passive of today.
const PARTICIPLE = String.raw`(?:\p{L}{0,5}ge(?!ben|hen|winnen|lten|hören|schehen|nießen|lingen|währen|fährden|stalten)\p{L}+|\p{L}*(?:boten|troffen|ossen|loren|schieden|hoben|schoben|gonnen|nommen|rochen|worben|worfen|bunden|funden|zogen|wiesen|schrieben|trieben|lassen|halten|treten|raten|worden))`

export const german: LanguageWords = {
  says: oneOf`
    sagte, sagt, sagten, erklärte, erklärt, erklärten, betonte, betont, meinte, meint,
    kritisierte, warnte, warnt, teilte, mitteilte, mitteilten, schrieb, schreibt, berichtete,
    berichtet, forderte, fordert, fügte, behauptete, behauptet, versicherte, kündigte, gesagt,
    mitgeteilt, räumte, ergänzte, bestätigte, bestätigt, so(?=\s+(?:der|die|das|\p{Lu}))
  `,
  that: 'dass|daß',
  pronouns: 'er|sie',
  sources: 'laut|nach Angaben|nach Einschätzung|nach Aussage|nach Aussagen|nach Berechnungen|gemäß',
  titles: String.raw`(?<![\p{L}-])[\p{L}-]*(?:[Kk]anzler|[Pp]räsident|[Mm]inister|[Ss]precher|[Cc]hef|[Mm]eister|[Dd]irektor|[Rr]ichter|[Aa]nwalt|[Aa]nwält|[Pp]rofessor|[Ss]ekretär|[Vv]orsitzende|[Vv]orstand|[Ff]orscher|[Öö]konom|[Ll]eiter|[Pp]olitiker|[Tt]rainer|[Gg]ouverneur)(?:in|r|n)?|Herr|Frau|Dr\.|Prof\.`,
  months:
    'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan\\.|Febr?\\.|Aug\\.|Sept?\\.|Okt\\.|Nov\\.|Dez\\.',
  days: '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)(?:s|vormittag|morgen|mittag|nachmittag|abend|nacht)?|gestern|heute|vorgestern',
  numbers:
    'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|fünfzig|hundert(?:e)?|tausend(?:e)?|Hunderte|Tausende|Dutzend(?:e)?|Millionen?|Milliarden?|Billionen?|Mio\\.|Mrd\\.|Prozent|Prozentpunkte|Euro|Dollar|Hälfte|Drittel|Viertel|verdoppelt|verdreifacht|halbiert',
  ahead: String.raw`(?:wird|werden)(?!\p{L})[^.;:!?„“»«]*?\s(?!${PARTICIPLE}(?!\p{L}))\p{Ll}+(?:en|ern|eln|sein|tun)(?=\s*(?:[.,;:!?“”«»"–—]|$|und |oder ))`,
  possible:
    'soll|sollen|könnten?|dürften?|womöglich|möglicherweise|vielleicht|voraussichtlich|vermutlich',
  holds:
    'sollten?|müssten?|muss|müssen|ich glaube|ich denke|ich finde|ich hoffe|wir hoffen|wir brauchen|meiner Meinung nach|hoffentlich|leider|skandalös|unverantwortlich|großartig|wunderbar|schrecklich|beschämend|peinlich|absurd',
  grave:
    'getötet|tote?n?|starb(?:en)?|ums Leben|verletzt|Angriff|Anschlag|Krieg|festgenommen|verurteilt|angeklagt|Betrug|Korruption|Mord|Rakete|Atom|Truppen|Sanktionen|Waffenruhe|Wahlen|Wahl|Millionen?|Milliarden?|Prozent',
}
