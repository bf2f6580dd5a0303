/** Words that put a clause into the future, or leave open whether it is so. */
const AHEAD = new RegExp(
  [
    "will|won't|['’]ll|shall|might|would(?! (?:have|later|go on to|eventually|often|always|sometimes|regularly|become)\\b)",
    '(?:is|are|was|were) going to',
    "['’]d (?!been|had|better|\\p{L}+(?:ed|en|wn)\\b)\\p{L}+",
    // "is forecast to rise", "is due to open", "looks set to"
    "(?:is|are|was|were|be|been|['’]s|['’]re|looks?|looked|seems?|appears?|remains?) (?:also |now |still |widely |then |not |likely |all )?(?:expected|likely|unlikely|set|due|poised|bound|certain|sure|forecast|projected|predicted|scheduled|tipped|destined|about|on course|on track|in line|planning|hoping|aiming|preparing|intending|hopeful|confident) (?:to|of|for|that)",
    '(?:is|are|was|were) (?:\\p{L}+ )?(?:forecast|expected|due|scheduled|planned|predicted)(?= (?:on|for|in|next|this|at|by|later|tomorrow)\\b|$)',
    // not what someone could do or was able to see in the past
    'could(?! not\\b| no longer| (?:only )?(?:be )?(?:hear|see|smell|feel|find|tell|heard|seen|felt|found)\\b| have| barely| hardly)',
    '(?<!\\b(?:in|of|to|since|until|by|last|next|early|late|on \\d\\d?|mid-?) )may(?! \\d)',
  ]
    .map((shape) => `(?:${shape})`)
    .join('|'),
  'u',
)
const FUTURE = new RegExp(`(?<![\\p{L}])(?:${AHEAD.source})(?![\\p{L}])(?! \\d)`, 'u')

/** "plans to hire", "expects profits of …": the verb itself looks ahead. The body of a clause begins with its verb. */
const INTENT =
  /^(?:(?:now|also|still|\p{L}+ly) )?(?:(?:hopes?|hoped|plans?|aims?|intends?|expects?|promises|vows|pledges|proposes|seeks|wants?|threatens?) (?:to|for|that)\b|(?:expects?|forecasts?|predicts?|projects|targets|anticipates?|envisages?|foresees?)\b(?! (?:that|to)\b))/u

const POSSIBLE = /\b(?:I|we|you|they) can\b(?! (?:see|hear|confirm))/iu

/** "meets next week", "faces up to ten years". */
const PRESENT_AHEAD =
  /^(?:\p{L}+ly )?(?:is|are|meets?|begins?|starts?|opens?|goes|go|takes?|returns?|comes?|holds?|plays?|faces?|hosts?|launches|ends?|closes?)\b.*\b(?:next (?:week|month|year|spring|summer|autumn|winter|season|\p{Lu}\p{Ll}+day)|tomorrow|later this (?:week|month|year)|in the coming \p{L}+)\b|^(?:now )?(?:faces?|could face) (?:(?:a|an) \p{L}+ of up to|up to|between|life|at least|a (?:maximum|possible)|deportation|extradition|jail|prison)\b/iu

export const isAhead = (text: string, body = text): boolean =>
  FUTURE.test(text) || PRESENT_AHEAD.test(body)
export const isIntent = (body: string): boolean => INTENT.test(body)
export const isPossibility = (text: string): boolean => POSSIBLE.test(text)
