import type { LanguageWords } from './language-words'
import { oneOf } from '../one-of'

export const italian: LanguageWords = {
  says: oneOf`
    ha detto, hanno detto, disse, dice, ha dichiarato, dichiara, ha affermato, afferma,
    ha spiegato, spiega, ha aggiunto, aggiunge, ha scritto, scrive, sottolinea, ha sottolineato,
    ha annunciato, annuncia, ha riferito, riferisce, ha precisato, ha ricordato, ha denunciato,
    ha assicurato, assicura, sostiene, ha sostenuto, ha replicato, replica, ha commentato,
    commenta, ha risposto, ha promesso, racconta, ha raccontato, ha confermato, conferma,
    conclude, osserva
  `,
  that: 'che',
  pronouns: 'lui|lei',
  sources: 'secondo|stando a|a detta di',
  titles: 'Sig\\.|Dott\\.|On\\.|Avv\\.',
  months:
    'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  days: "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ieri|oggi|l[’']altro ieri",
  numbers:
    'due|tre|quattro|cinque|sette|otto|nove|dieci|undici|dodici|quindici|venti|trenta|cinquanta|cento|centinaia|mille|mila|migliaia|milione|milioni|miliardo|miliardi|decine|dozzina|per cento|euro|dollari|metà|terzo|raddoppiat[oaie]|triplicat[oaie]',
  ahead: String.raw`\p{Ll}+(?:erà|irà|arà|eranno|iranno|aranno|rrà|rranno|drà|dranno|trà|tranno|vrà|vranno)`,
  possible: 'potrebbe|potrebbero|forse|probabilmente|magari',
  holds:
    'dovrebbe|dovrebbero|deve|devono|bisogna|occorre|credo che|penso che|spero|speriamo|abbiamo bisogno|secondo me|a mio parere|purtroppo|vergognoso|vergognosa|inaccettabile|scandaloso|scandalosa|meraviglioso|meravigliosa|assurdo',
  grave:
    'mort[oie]|uccis[oaie]|ferit[oaie]|vittime|attacco|attentato|guerra|arrestat[oaie]|condannat[oaie]|accusat[oaie]|frode|truffa|corruzione|omicidio|missil[ei]|nucleare|truppe|sanzioni|cessate il fuoco|elezioni|milion[ei]|miliard[oi]|per cento|%',
}
