import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bring } from '@/lib/intake/bring'
import { guessLanguage } from '@/lib/intake/bring/guess-language'

const texts = {
  en: 'The bridge opened in 1978, and the council says that it cost 14 million crowns.',
  de: 'Die Brücke wurde 1978 eröffnet, und der Rat sagt, sie habe 14 Millionen Kronen gekostet.',
  fr: 'Le pont a été ouvert en 1978, et le conseil dit qu’il a coûté 14 millions de couronnes.',
  es: 'El puente se inauguró en 1978, y el ayuntamiento dice que los trabajos costaron catorce millones de coronas.',
  it: 'Il ponte fu aperto nel 1978, e il consiglio dice che è costato 14 milioni di corone.',
  pt: 'A ponte foi inaugurada em 1978, e a câmara diz que custou 14 milhões de coroas.',
  uk: 'Міст відкрили у 1978 році, і рада каже, що він коштував 14 мільйонів крон.',
  ar: 'افتتح الجسر في عام 1978، ويقول المجلس إنه كلف أربعة عشر مليون كرونة.',
}

test.each(Object.entries(texts))('a text in %s is known for it', (language, text) =>
  expect(guessLanguage(text)).toBe(language),
)

test.each([
  [
    'Russian',
    'Мост открыли в 1978 году, и совет говорит, что он стоил четырнадцать миллионов крон.',
  ],
  [
    'Bulgarian',
    'Мостът беше открит през 1978 година, а съветът казва, че е струвал четиринадесет милиона.',
  ],
  ['Serbian', 'Мост је отворен 1978. године, а веће каже да је коштао четрнаест милиона круна.'],
  ['Persian', 'این پل در سال ۱۹۷۸ افتتاح شد و شورا می‌گوید چهارده میلیون کرون هزینه داشت.'],
  ['Swedish', 'Bron öppnades 1978, och rådet säger att den kostade 14 miljoner kronor.'],
  ['Polish', 'Most otwarto w 1978 roku, a rada mówi, że kosztował 14 milionów koron.'],
])('a text in %s is taken for none of those', (_, text) => expect(guessLanguage(text)).toBeNull())

test('a Ukrainian text that quotes a Russian stays Ukrainian', () => {
  expect(guessLanguage(`${texts.uk} «Мы были там», — сказав він. ${texts.uk}`)).toBe('uk')
})

test.each(['', '1978', 'Die Brücke', 'Scholz, Macron, Meloni'])(
  '“%s” is too short to tell',
  (text) => expect(guessLanguage(text)).toBeNull(),
)

test('the demo article is in English', () => {
  expect(guessLanguage(readFileSync('prisma/ceasefire.txt', 'utf8'))).toBe('en')
})

test('what is said of the language goes before what a guess says; nothing known is English', async () => {
  const languageOf = async (text: string, language?: string) =>
    (await bring({ text }, { extract: false, ...(language && { language }) })).language
  expect(await languageOf(texts.de)).toBe('de')
  expect(await languageOf(texts.de, 'de-AT')).toBe('de-AT')
  expect(await languageOf('1978')).toBe('en')
})

test('a document that names its language is believed', async () => {
  const page = `<!doctype html><html lang="pt-BR"><body><article><h1>News</h1>${`<p>${texts.es}</p>`.repeat(8)}</article>`
  const file = { name: 'page.html', bytes: new TextEncoder().encode(page) }
  expect((await bring({ file }, { extract: false })).language).toBe('pt-BR')
})
