import { datesTaken } from '../date-words'

const SMALL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|half an?|a|an'
const NUMERALS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const SPAN_OF_TIME =
  'seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centuries'

/** Digits and numerals that name, date or place a thing, and so count nothing. */
const NO_COUNT = [
  // 03:10, 6.45am, 7pm
  /\b\d{1,2}:\d{2}(?::\d{2})?\b(?: ?[ap]\.?m\b\.?)?|\b\d{1,2}(?:\.\d{2})? ?[ap]\.?m\b\.?/giu,
  // 34-year-old, aged 34, people over 60, "Ana Ruiz, 34,"
  /\b\p{N}+-(?:year|month|week|day)-old\b|\baged? (?:of )?\p{N}+|\b(?:over|under)[- ]\p{N}{2}s?\b(?! ?(?:%|per|percent|million|thousand|people|homes))|\bat (?:the age of )?\p{N}{1,2}(?=$|[.,;]| and\b)|(?<=\p{L}, )\p{N}{1,3}(?=,|$)/giu,
  // the 3rd, type 2, Terminal 2, G7, COVID-19, F-16
  /\b\p{N}+(?:st|nd|rd|th)\b|\b\p{Lu}+-?\p{N}+\b/gu,
  /\b(?:type|article|section|chapter|level|phase|stage|terminal|platform|gate|route|line|channel|room|flight|boeing|airbus|apollo|covid|no\.?|grade|class|category|magnitude|tier|unit|block|page|part|round|game|week|day|title|rule|protocol|schedule|highway|interstate|junction|world war) (?:\p{N}+(?:\.\p{N}+)?|one|two|three)\b/giu,
  /\b(?:one of|the (?:two|three|four|other two)|all (?:two|three|four)|both|one by one|two-thirds majority)\b/giu,
  // six months later, for two weeks, three days of mourning
  new RegExp(
    `\\b(?:(?:${SMALL}|\\p{N}+)[ -])+(?:${SPAN_OF_TIME})(?: (?:later|earlier|ago|before|after|apart|in advance)\\b)`,
    'giu',
  ),
  new RegExp(
    `(?<!\\b(?:than|of|nearly|almost|about|around) )\\b(?:(?:${SMALL})[ -])(?:${SPAN_OF_TIME})\\b`,
    'giu',
  ),
  /\b(?:two|three|four|five|six|seven|eight)-(?:way|part|storey|story|bedroom|page|hour|day|week|month|year|minute|star|party|seat|man|woman|person|nation|game|match|time|state)\b/giu,
]

const MEASURE = new RegExp(
  [
    `(?:[$€£¥]\\s?)?\\p{N}+(?:[.,]\\p{N}+)*(?:%|\\s?\\p{L}+)?`,
    `\\b(?:${NUMERALS}|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|tens|scores)\\b`,
    `\\b(?:an average|a total|a median) of\\b`,
    `\\b(?:half|a third|one third|thirds|a quarter|quarters|double|doubled|doubling|tripled|quadrupled|halved|twice|threefold|tenfold)\\b`,
    `\\b(?:one|an?)\\b(?: \\p{L}+)? in (?:${NUMERALS}|every|\\p{N})`,
  ].join('|'),
  'iu',
)

/** "the lowest in four decades", "longer than at any time since records began". */
const RECORD =
  /^(?:\p{L}+ ){0,3}?(?:is|was|are|were|been|hit|reached|stands?|stood)\b[^,]*?\b(?:\p{L}+est|most \p{L}+|least \p{L}+|record|\p{L}+er)\b(?:[- ]\p{L}+){0,5}[- ](?:ever(?! (?:met|seen|had|known|made|played|read|felt))|on record|since records began|in history|in (?:more than |over |at least |nearly |almost )?(?:\p{L}+ |\p{N}+ )?(?:years|decades|a (?:year|decade|century|generation)))\b/iu

const COMPARED = new RegExp(
  `\\b(?:more|less) than \\p{L}[^,]* in (?:\\p{L}+ )?(?:${SPAN_OF_TIME})\\b`,
  'iu',
)

const HALF =
  /\bhalf (?:way|time|brother|sister)\b|\bsecond half\b|\bfirst half\b|\bhalf-(?:time|brother|sister)\b/giu

// beat Uganda 3-1, ruled 6-3
const SCORE = /\b\p{N}{1,2}[-–]\p{N}{1,2}\b/gu
const CONTEST =
  /\b(?:beat|won|win|lost|drew|defeated|thrashed|edged|ruled|lead|led|victory|defeat|draw)\b/iu

/** Is there an amount, a count, a share or a record in these words, so that the number is what is said? */
export function hasFigure(text: string): boolean {
  const compared = /(?:est|most|least|than|record)\b/iu.test(text)
  if (compared && (RECORD.test(text) || COMPARED.test(text))) return true
  if (!MEASURE.test(text)) return false
  const scored = CONTEST.test(text) ? text.replace(SCORE, ' ') : text
  const dated = datesTaken(scored).replace(HALF, ' ')
  return MEASURE.test(NO_COUNT.reduce((rest, shape) => rest.replace(shape, ' '), dated))
}

/** Only numerals up to twelve, no digits: "two judges", "three people". */
export const isSmallCount = (text: string): boolean =>
  !/\p{N}|%|\bin (?:every|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b|\b(?:hundred|thousand|million|billion|dozen|tens|scores|half|third|quarter|doubl|tripl|halv|twice)/iu.test(
    datesTaken(text),
  )
