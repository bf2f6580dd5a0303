import type { LanguageWords } from './language-words'
import { oneOf } from '../one-of'

export const portuguese: LanguageWords = {
  says: oneOf`
    disse, disseram, diz, afirmou, afirma, afirmaram, declarou, declara, explicou, explica,
    acrescentou, acrescenta, escreveu, alertou, alerta, destacou, destaca, anunciou, anuncia,
    informou, informa, garantiu, garante, sublinhou, sublinha, referiu, admitiu, revelou, lembrou,
    criticou, comentou, respondeu, prometeu, confirmou, lamentou, contou, reforçou, ressaltou,
    argumentou, defendeu
  `,
  that: 'que',
  pronouns: 'ele|ela',
  sources: 'segundo|de acordo com|conforme',
  titles: 'Sr\\.|Sra\\.|Dr\\.|Dra\\.',
  months:
    'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  days: '(?:segunda|terça|quarta|quinta|sexta)-feira|sábado|domingo|ontem|hoje|anteontem',
  numbers:
    'dois|duas|três|quatro|cinco|sete|oito|nove|dez|onze|doze|quinze|vinte|trinta|cinquenta|cem|centenas|mil|milhares|milhão|milhões|bilhão|bilhões|mil milhões|dezenas?|dúzias?|por cento|euros?|reais|dólares|metade|duplicou|triplicou|dobrou',
  ahead: String.raw`(?!verão(?!\p{L}))\p{Ll}+(?:ará|erá|irá|arão|erão|irão)|(?:vai|vão)\s+\p{Ll}+(?:ar|er|ir|or)`,
  possible: 'poderia|poderiam|talvez|provavelmente|possivelmente',
  holds:
    'deveria|deveriam|deve|devem|é preciso|tem de|têm de|tem que|acho que|acredito que|penso que|espero|esperamos|precisamos|na minha opinião|infelizmente|vergonhoso|vergonhosa|inaceitável|escandaloso|escandalosa|maravilhoso|maravilhosa|absurdo',
  grave:
    'mort[oa]s?|morreu|morreram|ferid[oa]s?|mortes?|ataque|atentado|guerra|detid[oa]s?|pres[oa]s|condenad[oa]s?|acusad[oa]s?|fraude|corrupção|homicídio|assassinat[oa]s?|míssil|mísseis|nuclear|tropas|sanções|cessar-fogo|eleições|milhão|milhões|bilhões|por cento|%',
}
