/** Words as the public scorer counts them, so that figures here can be set beside its own. */

const NO_CONTENT = new Set(
  (
    'a an the of to in on for and or but nor so yet is are was were be been being am by with at from as that ' +
    'this these those it its he she they them him her his hers their theirs our ours your yours i you we us my ' +
    'me who whom whose which what when where while not no do does did done has have had having will would can ' +
    'could should may might must shall than then there here also into over about after before between during ' +
    'under up down out off through such both each other some any all more most own same too very just if ' +
    'because until against only s t d ll re ve m'
  ).split(' '),
)

const TITLES = new Set(
  (
    'mr mrs ms dr sir president presidents us u.s american british ukrainian russian minister prime secretary ' +
    'state governor gov senator sen rep representative chair chairman chairwoman spokesman spokeswoman ' +
    'spokesperson adviser advisor chief director editor former official officials head analyst senior economist ' +
    'rev professor king leader leaders ministry department government statement the a an of and for in at to on ' +
    'his her their new'
  ).split(' '),
)

const ENDINGS: [ending: string, put: string][] = [
  ['ies', 'y'],
  ['sses', 'ss'],
  ['ing', ''],
  ['edly', ''],
  ['ed', ''],
  ['es', ''],
  ['s', ''],
  ['ly', ''],
]

function stem(word: string): string {
  if (/\d/.test(word)) return word
  const found = ENDINGS.find(
    ([ending]) => word.endsWith(ending) && word.length - ending.length >= 3,
  )
  const bare = found ? word.slice(0, -found[0].length) + found[1] : word
  const single = bare.replace(/([bdgmnprt])\1$/, '$1')
  return single.length > 3 ? single.replace(/e$/, '') : single
}

export function contentWords(text: string): Set<string> {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/[’']s\b/g, '')
    .replace(/n[’']t\b/g, ' not')
  const words = plain.match(/\d+(?:\.\d+)?|[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !NO_CONTENT.has(word)).map(stem))
}

/** How much of `whole` stands in `part`. */
export function share(part: Set<string>, whole: Set<string>): number {
  if (!whole.size) return 0
  return [...whole].filter((word) => part.has(word)).length / whole.size
}

function nameWords(name: string): Set<string> {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/\./g, '')
  const all = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  const key = all.filter((word) => !TITLES.has(word) && !/^\p{L}$/u.test(word))
  return new Set(key.length ? key : all)
}

const within = (part: Set<string>, whole: Set<string>) =>
  part.size > 0 && [...part].every((word) => whole.has(word))

/** Right when the key words of one name are among the other's; null is the article's own voice. */
export function sameClaimant(found: string | null, gold: string | null): boolean {
  if (found === null || gold === null) return found === gold
  // what stands in brackets is a remark of who listed the claims: "critics (unnamed)"
  const [one, other] = [nameWords(found), nameWords(gold.replace(/\s*\([^)]*\)/g, ''))]
  return within(one, other) || within(other, one)
}
