const ENGLISH =
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/u)
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/u)
const suffix = (value: number) => ['th', 'st', 'nd', 'rd'][value < 4 ? value : 0] ?? 'th'

/** What a numeral in words is worth; of all languages together, without accents. */
export const WORTH: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ...ENGLISH.map((word, at): [string, number] => [word, at + 2]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
  ...pairs(`zwei 2 drei 3 vier 4 funf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwolf 12 zwanzig 20 dreissig 30
    vierzig 40 funfzig 50 deux 2 trois 3 quatre 4 cinq 5 sept 7 huit 8 neuf 9 dix 10 douze 12 vingt 20 dos 2 tres 3 cuatro 4
    cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 doce 12 veinte 20 два 2 двi 2 дві 2 три 3 чотири 4 п'ять 5 шість 6 сім 7
    вісім 8 дев'ять 9 десять 10 дванадцять 12 двадцять 20 ثلاثة 3 ثلاث 3 اربعة 4 اربع 4 خمسة 5 خمس 5 ستة 6 سبعة 7 سبع 7
    ثمانية 8 تسعة 9 عشرة 10 عشرون 20 عشرين 20 half 0.5 halfte 0.5 نصف 0.5 ثلث 0.333 third 0.333 thirds 0.333 quarter 0.25
    quarters 0.25 drittel 0.333 viertel 0.25`),
])

/** What these multiply the number before them by. */
export const TIMES: ReadonlyMap<string, number> = new Map(
  pairs(`dozen 12 dozens 12 dutzend 12 score 20 scores 20 hundred 100 hundreds 100 hundert 100 k 1e3 thousand 1e3 thousands 1e3
    tausend 1e3 mille 1e3 mil 1e3 tisaca 1e3 тисяча 1e3 тисячі 1e3 тисяч 1e3 тис 1e3 الف 1e3 الفا 1e3 الاف 1e3
    m 1e6 mn 1e6 million 1e6 millions 1e6 millionen 1e6 mio 1e6 millon 1e6 millones 1e6 мільйон 1e6 мільйони 1e6 мільйонів 1e6
    млн 1e6 مليون 1e6 مليونا 1e6 ملايين 1e6 bn 1e9 billion 1e9 billions 1e9 milliarde 1e9 milliarden 1e9 mrd 1e9 milliard 1e9
    milliards 1e9 мільярд 1e9 мільярди 1e9 мільярдів 1e9 млрд 1e9 مليار 1e9 مليارات 1e9 tn 1e12 trillion 1e12 trillions 1e12`),
)

/** "ninth" is "9th". */
export const ORDINAL: ReadonlyMap<string, string> = new Map(
  ORDINALS.map((word, at) => [word, `${at + 1}${suffix(at + 1)}`]),
)

function pairs(list: string): [string, number][] {
  const words = list.trim().split(/\s+/u)
  return words.flatMap((word, at): [string, number][] =>
    at % 2 === 0 ? [[word, Number(words[at + 1])]] : [],
  )
}
