import { ROLE } from '../person-names'
import { ABSTRACT, FIGURES_OF_SPEECH, JUDGING, MILDLY_JUDGING } from './opinion-words'

const COPULA =
  "is|are|was|were|be|been|being|am|remains?|remained|seems?|seemed|looks?|looked|feels?|felt|sounds?|sounded|becomes?|became|marks?|marked|makes?|made|proved|['’]s|['’]re|['’]m"

const NORM =
  /\b(?:should|must|ought to|needs? to|has got to|let['’]s|deserves?|deserved better|had better)\b(?! have (?:been )?(?:left|arrived))/iu
const NORM_IN_SPEECH =
  /\b(?:has to|have to|have got to|can['’]?t (?:go on|continue|keep)|it['’]?s time|the time has come)\b/iu
const BELIEF =
  /\b(?:I|we) (?:(?:really|still|just|also|all|firmly|honestly) )?(?:don['’]t know|do not know|don['’]t (?:think|believe|want|feel)|think|believe|feel|hope|guess|suppose|suspect|trust|love|hate|want|wish|fear|doubt|prefer|deserve|expect|understand|appreciate|miss|welcome|regret|refuse to|hated|loved|felt|enjoyed|feared|hoped|wished|thought|believed|stand (?:by|with))\b|\b(?:I|we)(?: (?:was|were|am|are|['’]m|['’]re)|['’]m|['’]re) (?:so |very |really |absolutely |just |all |deeply |extremely )*(?:terrified|scared|afraid|shocked|stunned|relieved|ashamed|embarrassed|exhausted|nervous|gutted|overwhelmed|humbled|overjoyed|upset|confident|hopeful|determined|convinced|sure|certain|proud|angry|furious|devastated|heartbroken|delighted|thrilled|grateful|happy|sad|sorry|worried|disappointed|frustrated|tired|sick of)\b|\bin my (?:view|opinion)\b|\bto be honest\b/iu
const JUDGED = new Set(JUDGING.split('|'))
const MILDLY_JUDGED = new Set(MILDLY_JUDGING.split('|').map((word) => word.replace(/\(.*$/u, '')))
const FIGURE_OF_SPEECH = new RegExp(`(?<!\\p{L})(?:${FIGURES_OF_SPEECH})(?!\\p{L})`, 'iu')
const SPOKEN_ABSTRACTLY = new Set(ABSTRACT.split('|'))
const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/\p{L}+(?:[-’']\p{L}+)*/gu) ?? []
const MILD = new RegExp(
  `^(?:['’]ve |\\p{L}+['’]?\\p{L}* ){0,2}?(?:${COPULA}) (?!it clear)(?:(?!(?:to|from|in|on|at|by|with|for|of|into|after|and|that) )\\p{L}+['’]?s? ){0,4}?(?:${MILDLY_JUDGING})(?!\\p{L})`,
  'iu',
)
const ADVERBS =
  /\b(?:clearly|obviously|of course|undoubtedly|frankly|honestly|sadly|thankfully|tragically|arguably|undeniably|unquestionably|the only way|what (?:it|he|she|we|they) (?:has|have) to do)\b/iu
const WELL =
  /\b(?:well|badly|brilliantly|superbly|terribly|wonderfully|better|poorly|fantastically)$/iu
const FELT =
  /\b(?:\p{L}{3,}est|most \p{L}+|least \p{L}+)\b.* (?:of my (?:life|career)|ever (?:met|seen|had|known|made|played|read|felt)|i can remember|i know|of all|in the world|of (?:our|his|her|their) (?:life|lives|time|generation))\b/iu

/** "the proudest day": measured superlatives ("the largest") are facts, the others are felt. */
const SUPERLATIVE =
  /^(?:is|was|are|were|['’]s) (?:not )?(?:one of )?(?:the|my|our|his|her) (?:most (?!populous|expensive|common|recent|densely|widely|senior)\p{L}+|(?!(?:large|bigg|old|young|high|low|long|short|fast|near|tall|deep|heavi|earli|lat|wett|dri|hott|cold|warm|deadli|busi|small|rich|strong|for|w|inter|pri|gu)est)\p{L}{3,}est) /iu

/** Everybody, nobody, nothing: sweeping with a verb of mind or in the present, but "nobody warned us" is a fact. */
const SWEEPING =
  /\b(?:everything|everybody|everyone|nobody|nothing|none of (?:us|them)|no[- ]one|anyone|people)\b (?:\p{L}+ ){0,3}?(?:is|are|depends?|cares?|cared|knows?|wants?|wanted|trusts?|believes?|understands?|likes?|loves?|listens?|can|matters?|works?|changes?|has changed|feels?|felt|deserves?|wins?|benefits?)\b|\b(?:always|forever|enough is enough)\b/iu
const MOTIVE =
  /\b(?:they|he|she|it|(?:the|this|our|their) [\p{L} -]{3,40}?) (?:(?:only|just|simply|clearly|really|don['’]t|doesn['’]t|do not|does not) )*(?:wants?|cares?|tries|pretends?|likes?|loves?|thinks?|believes?)\b/iu
const ADDRESSED =
  /^(?:and |but |so |if )?you (?:can|cannot|can['’]t|don['’]t|do not|have|need|get|are|know|must|want|never|just)\b/iu

/** A state that is seen, not judged: "is closed", "are missing", "is in hospital". */
const SEEN =
  'closed|open|shut|dead|alive|missing|gone|empty|full|ready|available|pregnant|married|divorced|retired|unemployed|homeless|ill|sick|blind|deaf|single|stuck|trapped|flooded|dry|wet|white|black|red|green|blue|male|female|legal|illegal|public|private|free|home|here|there|back|down|up|out|off|over|under|in|on|at|from|for|about|with|without|near|inside|outside|behind|below|above|before|after|like|one|two|three|four|old|new|due|late|early|asleep|awake|armed|unarmed|present|absent|aware|unaware|eligible|based|able|unable|born|made|not'
const PRESENT_JUDGEMENT = new RegExp(
  `^(?:(?:now|also|still|all|\\p{L}+ly) )?(?:is|are|['’]s|['’]re)(?: (?:not|n['’]t|just|so|very|too|simply|really|now|still|also|only|all|more|less|quite|pretty|\\p{L}+ly))* (?!(?:${SEEN})\\b|\\p{L}+(?:ed|ing|en|wn)\\b)`,
  'iu',
)
const GENERAL =
  /^(?:an?|any|every|no) \p{L}+(?: \p{L}+)? (?:does not|doesn['’]t|cannot|can['’]?t|never|is|has|needs|can)\b/iu
const POINTING = /^(?:this|that|it|these|which|there|what)$/iu

/** What one side holds against another. */
const REPROACH =
  /^(?:(?:has|have|had|was|were|is|are|been|being|also|simply|just|now|repeatedly|deliberately|\p{L}+ly) )*(?:ignor|abandon|betray|neglect|punish|insult|mislead|misled|exploit|gambl|scapegoat|demonis|demoniz|humiliat|bull(?:y|ied)|mishandl|mismanag|squander|undermin|ruin|wreck|sacrific|let \p{L}+(?: \p{L}+)? down|listened to|fail(?:ed|ing)? (?!to \p{L}+ (?:a |the )?(?:deadline|appear|stop|pay|report))|turned a blind eye|put \p{L}+ (?:before|above))/iu
const PEOPLE =
  /\b(?:father|mother|son|daughter|brother|sister|wife|husband|uncle|aunt|friend|neighbou?r|man|woman|boy|girl|child|citizen|member|patient|suspect|driver|pilot|doctor|worker|survivor|victim|witness|veteran|graduate|native|widow|carpenter|miner|keeper|maker|painter|builder|baker|plumber|joiner|lecturer|tutor|trainee|graduate|pensioner|refugee|immigrant|client|customer|tenant|councillor|vegetarian|christian|muslim|jew|catholic)\b/iu
const CALLED = /^(?:is|was|['’]s) (?:an?|the|our|my) /iu

/** "She is a national treasure"; "she is a nurse" is a fact. */
const isName = (body: string): boolean =>
  CALLED.test(body) &&
  !PEOPLE.test(body) &&
  !body.split(/[^\p{L}-]+/u).some((word) => ROLE.test(word))

const INWARD =
  /^(?:(?:really|still|always|just) )?(?:feels?|felt|hopes?|hoped|believes?|believed|thinks?|thought|wants?|wanted|fears?|feared|wishe[sd]|respects?|respected|welcomes?|welcomed|regrets?|regretted) /iu

export const isReproach = (body: string): boolean => REPROACH.test(body)
export const isInward = (body: string): boolean => INWARD.test(body)

export const isNorm = (text: string, quoted: boolean): boolean =>
  NORM.test(text) || (quoted && NORM_IN_SPEECH.test(text))

export const isBelief = (text: string): boolean => BELIEF.test(text)

/** A judgement in anybody's voice. `body` is what is said of the subject. */
export function isJudgement(text: string, body: string): boolean {
  const spoken = wordsOf(text)
  if (spoken.some((word) => JUDGED.has(word)) || FIGURE_OF_SPEECH.test(text)) return true
  if (/^can be (?!\p{L}+(?:ed|en|wn|ght|ne)\b)\p{L}+/iu.test(body)) return true
  const superlative = spoken.some((word) => /est$|^(?:most|least)$/u.test(word))
  if (superlative && (FELT.test(text) || SUPERLATIVE.test(body))) return true
  if (!spoken.some((word) => MILDLY_JUDGED.has(word))) return false
  const later = body.replace(
    /^.*? (?=(?:is|are|was|were|['’]s|['’]re|would be|['’]ve made)\b)/u,
    '',
  )
  return MILD.test(body) || MILD.test(later)
}

/** Looser signs, good enough where someone speaks in their own words. */
export function isLooseJudgement(text: string, body: string): boolean {
  const owner = text.endsWith(body) ? text.slice(0, -body.length).trim() : ''
  const past = /^(?:was|were|had|did)\b/iu.test(body)
  return (
    wordsOf(text).some((word) => SPOKEN_ABSTRACTLY.has(word)) ||
    /\b(?:I|we)(?: (?:don['’]t|do not|never|didn['’]t|did not))+ (?:\p{L}+ly )?(?:regret|want|wanted|believe|care|like|think|feel|understand|blame|expect)\b/iu.test(
      text,
    ) ||
    ADVERBS.test(text) ||
    SWEEPING.test(text) ||
    ADDRESSED.test(text) ||
    GENERAL.test(text) ||
    MOTIVE.test(text) ||
    WELL.test(body) ||
    (/^(?:he|she|they)$/iu.test(owner) && isName(body)) ||
    (PRESENT_JUDGEMENT.test(body) && !/^(?:i|we|my \p{L}+|he|she)$/iu.test(owner)) ||
    (POINTING.test(owner) &&
      !past &&
      !/^(?:\p{L}+ed|took|came|went|happened)\b/iu.test(body) &&
      !new RegExp(`^(?:is|['’]s|are) (?:${SEEN})\\b`, 'iu').test(body))
  )
}
