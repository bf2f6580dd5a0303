import type { LanguageWords } from './language-words'
import { oneOf } from '../one-of'

export const spanish: LanguageWords = {
  says: oneOf`
    dijo, dijeron, dice, ha dicho, afirmó, afirma, ha afirmado, declaró, declara, ha declarado,
    señaló, señala, ha señalado, explicó, explica, ha explicado, añadió, añade, ha añadido,
    aseguró, asegura, ha asegurado, indicó, indica, advirtió, advierte, escribió, anunció,
    anuncia, ha anunciado, informó, informa, sostuvo, subrayó, denunció, reconoció, recordó,
    agregó, manifestó, comentó, apuntó, insistió, respondió, prometió, contó, criticó, lamentó,
    destacó, confirmó, ha anunciado
  `,
  that: 'que',
  pronouns: 'él|ella',
  sources: 'según|de acuerdo con|a juicio de',
  titles: 'Sr\\.|Sra\\.|Dr\\.|Dra\\.',
  months:
    'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre',
  days: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|hoy|anteayer|anoche',
  numbers:
    'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cincuenta|cien|cientos|centenares|mil|miles|millón|millones|billón|billones|decenas?|docenas?|por ciento|euros?|dólares|mitad|tercio|duplicado|triplicado',
  ahead: String.raw`\p{Ll}+(?:ará|erá|irá|arán|erán|irán|drá|drán|brá|brán)|(?:va|van)\s+a\s+\p{Ll}+(?:ar|er|ir)(?:se|lo|la|los|las|le|les)?`,
  possible: 'podría|podrían|quizá|quizás|tal vez|probablemente|posiblemente',
  holds:
    'debería|deberían|debe|deben|hay que|tiene que|tienen que|creo que|pienso que|espero|esperamos|necesitamos|en mi opinión|lamentablemente|por desgracia|vergonzoso|vergonzosa|inaceptable|escandaloso|escandalosa|maravilloso|maravillosa|absurdo',
  grave:
    'muert[oa]s?|murió|murieron|heridos?|heridas|fallecid[oa]s?|ataque|atentado|guerra|detenid[oa]s?|condenad[oa]s?|acusad[oa]s?|fraude|corrupción|asesinat[oa]s?|misil(?:es)?|nuclear|tropas|sanciones|alto el fuego|elecciones|millón|millones|por ciento|%',
}
