import { FIGURES_OF_SPEECH, JUDGING, MILDLY_JUDGING } from './opinion-words'

const COPULA =
  "is|are|was|were|be|been|being|am|remains?|remained|seems?|seemed|looks?|looked|feels?|felt|sounds?|sounded|becomes?|became|marks?|marked|makes?|made|proved|['’]s|['’]re|['’]m"

const NORM =
  /\b(?:should|must|ought to|needs? to|has got to|let['’]s|deserves?|deserved better|had better)\b(?! have (?:been )?(?:left|arrived))/iu
const NORM_IN_SPEECH =
  /\b(?:has to|have to|have got to|can['’]?t (?:go on|continue|keep)|it['’]?s time|the time has come)\b/iu
const BELIEF =
  /\b(?:I|we) (?:(?:really|still|just|also|all|firmly|honestly) )?(?:don['’]t know|do not know|don['’]t (?:think|believe|want|feel)|think|believe|feel|hope|guess|suppose|suspect|trust|love|hate|want|wish|fear|doubt|prefer|deserve|expect|understand|appreciate|miss|welcome|regret|refuse to|stand (?:by|with))\b|\bin my (?:view|opinion)\b|\bto be honest\b/iu
const JUDGED = new RegExp(`(?<!\\p{L})(?:${JUDGING}|${FIGURES_OF_SPEECH})(?!\\p{L})`, 'iu')
const MILD = new RegExp(
  `^(?:['’]ve |\\p{L}+['’]?\\p{L}* ){0,2}?(?:${COPULA}) (?!it clear)(?:(?!(?:to|from|in|on|at|by|with|for|of|into|after|and|that) )\\p{L}+['’]?s? ){0,4}?(?:${MILDLY_JUDGING})(?!\\p{L})`,
  'iu',
)
const ADVERBS =
  /\b(?:clearly|obviously|of course|undoubtedly|frankly|honestly|sadly|thankfully|tragically|arguably|undeniably|unquestionably|the only way|what (?:it|he|she|we|they) (?:has|have) to do)\b/iu
const WELL = /\b(?:well|badly|brilliantly|superbly|terribly|wonderfully|better|poorly|fantastically)$/iu
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

export const isNorm = (text: string, quoted: boolean): boolean =>
  NORM.test(text) || (quoted && NORM_IN_SPEECH.test(text))

export const isBelief = (text: string): boolean => BELIEF.test(text)

/** A judgement in anybody's voice. `body` is what is said of the subject. */
export function isJudgement(text: string, body: string): boolean {
  const later = body.replace(/^.*? (?=(?:is|are|was|were|['’]s|['’]re|would be|['’]ve made)\b)/u, '')
  return JUDGED.test(text) || MILD.test(body) || MILD.test(later) || FELT.test(text) || SUPERLATIVE.test(body)
}

/** Looser signs, good enough where someone speaks in their own words. */
export function isLooseJudgement(text: string, body: string): boolean {
  const owner = text.endsWith(body) ? text.slice(0, -body.length).trim() : ''
  const past = /^(?:was|were|had|did)\b/iu.test(body)
  return (
    ADVERBS.test(text) ||
    SWEEPING.test(text) ||
    ADDRESSED.test(text) ||
    GENERAL.test(text) ||
    MOTIVE.test(text) ||
    WELL.test(body) ||
    (PRESENT_JUDGEMENT.test(body) && !/^(?:i|we|my \p{L}+|he|she)$/iu.test(owner)) ||
    (POINTING.test(owner) &&
      !past &&
      !/^(?:\p{L}+ed|took|came|went|happened)\b/iu.test(body) &&
      !new RegExp(`^(?:is|['’]s|are) (?:${SEEN})\\b`, 'iu').test(body))
  )
}
