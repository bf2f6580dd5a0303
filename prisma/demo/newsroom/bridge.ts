import { actsOf } from '../scene'
import { daysAgo, minutesAgo, nextAt } from '../clock'
import type { DemoArticle } from '../telling'
import { paper } from './sources'

const ana = actsOf('ana')
const ben = actsOf('ben')
const eve = actsOf('eve')

const minutes = paper('Протокол засідання Верболозької міської ради', 'Верболозька міська рада', {
  url: 'https://example.org/verboliz/protokol',
})
const estimate = paper('Кошторис будівництва мосту через Срібнянку', 'Верболозька міська рада', {
  publishedAt: '2021',
})

/** Came in yesterday and runs tonight: most of it is still open. */
export const bridge: DemoArticle = {
  title: 'У Верболозі відкрили міст, якого чекали роками',
  byline: 'Остап Лугівський (an invented article for trying Galley)',
  desk: 'Ukrainian service',
  language: 'uk',
  came: daysAgo(1, '16:05'),
  broughtBy: 'eve',
  deadline: nextAt('20:00'),
  paragraphs: [
    'У Верболозі відкрили новий міст через річку Срібнянку. Старий закрили після повені 2018 року, і відтоді лівий берег сполучав із містом лише пором.',
    'Міст завдовжки 214 метрів коштував 96 мільйонів гривень, повідомила міська рада. Це на третину більше, ніж планували: у кошторисі 2021 року йшлося про 80 мільйонів.',
    '«Тепер до лікарні можна доїхати за десять хвилин замість сорока», — сказала міська голова Орина Дзвінчук.',
    'За даними ради, щодня мостом користуватимуться близько шести тисяч машин. На лівому березі живе кожен четвертий мешканець міста, а єдина лікарня стоїть на правому.',
    'Підрядник, компанія «Калина-Міст», дає на свою роботу гарантію на десять років. Вантажівкам, важчим за двадцять тонн, їздити мостом поки що заборонено.',
    'Пором, на якому минулої зими перевезли понад сорок тисяч пасажирів, тепер продадуть. Шкода тільки, що краєвид із нього був кращий.',
  ],
  claims: [
    {
      quote: 'Старий закрили після повені 2018 року',
      statement: 'Старий міст у Верболозі закрили після повені 2018 року.',
      kind: 'date',
      priority: 4,
    },
    {
      quote: 'Міст завдовжки 214 метрів коштував 96 мільйонів гривень',
      statement: 'Міст завдовжки 214 метрів коштував 96 мільйонів гривень.',
      kind: 'statistic',
      claimant: 'міська рада',
      priority: 5,
    },
    {
      quote: 'Це на третину більше, ніж планували',
      statement: 'Міст коштував на третину більше, ніж планували.',
      kind: 'statistic',
      priority: 5,
    },
    {
      quote: 'у кошторисі 2021 року йшлося про 80 мільйонів',
      statement: 'У кошторисі 2021 року йшлося про 80 мільйонів гривень.',
      kind: 'background',
      priority: 4,
    },
    {
      quote: '«Тепер до лікарні можна доїхати за десять хвилин замість сорока»',
      statement:
        'Орина Дзвінчук сказала: «Тепер до лікарні можна доїхати за десять хвилин замість сорока».',
      kind: 'quote',
      about: 'attribution',
      claimant: 'Орина Дзвінчук',
    },
    {
      quote: 'щодня мостом користуватимуться близько шести тисяч машин',
      statement: 'Щодня мостом користуватимуться близько шести тисяч машин.',
      kind: 'forecast',
      claimant: 'міська рада',
      priority: 2,
    },
    {
      quote: 'На лівому березі живе кожен четвертий мешканець міста',
      statement: 'На лівому березі живе кожен четвертий мешканець Верболоза.',
      kind: 'statistic',
    },
    {
      quote: 'дає на свою роботу гарантію на десять років',
      statement: 'Компанія «Калина-Міст» дає на свою роботу гарантію на десять років.',
      kind: 'status',
      claimant: 'Калина-Міст',
    },
    {
      quote: 'Вантажівкам, важчим за двадцять тонн, їздити мостом поки що заборонено',
      statement: 'Вантажівкам, важчим за двадцять тонн, їздити мостом поки що заборонено.',
      kind: 'status',
      priority: 4,
    },
    {
      quote: 'минулої зими перевезли понад сорок тисяч пасажирів',
      statement: 'Минулої зими поромом перевезли понад сорок тисяч пасажирів.',
      kind: 'statistic',
      priority: 2,
    },
  ],
  work: [
    {
      from: daysAgo(1, '16:20'),
      steps: [
        eve.assigns(2, 'ana'),
        eve.assigns(3, 'ana'),
        eve.assigns(5, 'ben'),
        eve.wants(5, 3),
        eve.assigns(9, 'ben'),
      ],
    },
    {
      from: minutesAgo(95),
      steps: [
        ana.finds(4, estimate, { locator: 'с. 2, разом', quote: '80 000 000 грн' }),
        ana.rates(4, 'confirmed', 'Eighty million in the estimate of 2021.'),
        ana.adds(2, minutes, { locator: 'п. 7' }),
        ana.notes(2, 'The minutes give the price, but not the length. Ask the contractor.'),
        ana.adds(3, estimate, { note: '96 against 80 is a fifth more, not a third.' }),
        ben.finds(1, minutes, { locator: 'п. 7, довідка' }),
        ben.rates(1, 'confirmed', 'Closed by order of the council in June 2018.'),
        ana.seconds(1, 'confirmed'),
        eve.asks(7, 'ana', 'Please find the last count of inhabitants by district.'),
      ],
    },
  ],
}
