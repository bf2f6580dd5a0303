/** What one of a unit is in the base of its measure; by what is written. */
const UNITS: readonly [RegExp, string, number][] = [
  [/^\s?(?:%|per ?cent|percent|prozent|відсотк\p{L}*|في المئة|بالمئة)/iu, '%', 1],
  [
    /^[\s-]?(?:kilomet(?:er|re)s?|km|kilometern?|кілометр\p{L}*|км|كيلومترا?)(?!\p{L})/iu,
    'length',
    1000,
  ],
  [/^[\s-]?miles?(?!\p{L})/iu, 'length', 1609.344],
  [/^[\s-]?(?:met(?:er|re)s?|m|metern?|метр\p{L}*|مترا?)(?!\p{L}|\d|²|2)/iu, 'length', 1],
  [/^[\s-]?(?:feet|foot|ft)(?!\p{L})/iu, 'length', 0.3048],
  [/^[\s-]?(?:square feet|sq\.? ?ft|square foot)(?!\p{L})/iu, 'area', 0.092903],
  [/^[\s-]?(?:square met(?:er|re)s?|m2|m²|sq\.? ?m)(?!\p{L})/iu, 'area', 1],
  [/^[\s-]?(?:acres?)(?!\p{L})/iu, 'area', 4046.86],
  [/^[\s-]?(?:hectares?|ha|hektar|гектар\p{L}*|هكتار)(?!\p{L})/iu, 'area', 10_000],
  [/^[\s-]?(?:kilograms?|kilogramm|kilos?|kg|кг)(?!\p{L})/iu, 'mass', 1],
  [/^[\s-]?(?:pounds?|lbs?)(?!\p{L})/iu, 'mass', 0.453592],
  [/^[\s-]?(?:tonnes?|tons?|tonnen|тонн\p{L}*|طنا?)(?!\p{L})/iu, 'mass', 1000],
]
const MONEY = /[$€£¥₴₽₹]|dollars?|euros?|pence|yen|yuan|roubles|rubles|rupees|francs/iu

type Measure = { base: string | null; factor: number; offset: number }
const NONE: Measure = { base: null, factor: 1, offset: 0 }

/** What a number counts, from its own words and what follows it; nothing where that says no unit. */
export function measureOf(words: string, after: string): Measure {
  if (MONEY.test(words)) return { ...NONE, base: 'money' }
  const degrees = /°\s?([CF])|degrees (Celsius|Fahrenheit)/u.exec(words + after.slice(0, 20))
  if (degrees) {
    const warm = /F/u.test(degrees[1] ?? degrees[2] ?? '')
    return { base: 'warmth', factor: warm ? 5 / 9 : 1, offset: warm ? -160 / 9 : 0 }
  }
  const own = /(?<=[\d\s])[%\p{L}²]+(?: \p{L}+)?$/u.exec(words)?.[0] ?? ''
  const found = UNITS.find(([shape]) => (own !== '' && shape.test(own)) || shape.test(after))
  return found ? { base: found[1], factor: found[2], offset: 0 } : NONE
}
