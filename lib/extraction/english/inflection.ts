const IRREGULAR =
  'be:was begin:began break:broke bring:brought build:built buy:bought catch:caught choose:chose come:came cost:cost cut:cut deal:dealt do:did draw:drew drive:drove eat:ate fall:fell feel:felt fight:fought find:found flee:fled fly:flew forget:forgot get:got give:gave go:went grow:grew have:had hear:heard hide:hid hit:hit hold:held hurt:hurt keep:kept kill:killed know:knew lay:laid lead:led leave:left lend:lent let:let lie:lay lose:lost make:made mean:meant meet:met pay:paid put:put read:read ride:rode ring:rang rise:rose run:ran see:saw seek:sought sell:sold send:sent set:set shake:shook shed:shed shoot:shot show:showed shut:shut sing:sang sink:sank sit:sat sleep:slept speak:spoke spend:spent split:split spread:spread stand:stood steal:stole stick:stuck strike:struck sweep:swept swim:swam swing:swung take:took teach:taught tear:tore tell:told think:thought throw:threw understand:understood wake:woke wear:wore win:won withdraw:withdrew write:wrote overtake:overtook undergo:underwent say:said foresee:foresaw become:became burst:burst cast:cast bid:bid bind:bound bleed:bled breed:bred cling:clung creep:crept dig:dug feed:fed grow:grew lean:leant learn:learnt leap:leapt light:lit mislead:misled mistake:mistook overcome:overcame override:overrode overthrow:overthrew seek:sought shine:shone shrink:shrank slide:slid sow:sowed spin:spun spring:sprang sting:stung stride:strode swear:swore weave:wove weep:wept withhold:withheld withstand:withstood uphold:upheld outdo:outdid rebuild:rebuilt resell:resold'

const PAST: ReadonlyMap<string, string> = new Map(
  IRREGULAR.split(' ').map((pair) => pair.split(':') as [string, string]),
)
const BASE: ReadonlyMap<string, string> = new Map([...PAST].map(([base, past]) => [past, base]))

const known = new Map<string, string[]>()
const MOST_KNOWN = 4_000

/** The base forms a verb form may have, likeliest first: "stopped" gives stop, stopp, stoppe. */
export function basesOf(form: string): string[] {
  const before = known.get(form)
  if (before) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const bases = basesFound(form)
  known.set(form, bases)
  return bases
}

function basesFound(form: string): string[] {
  const irregular = BASE.get(form) ?? (form.endsWith('n') ? BASE.get(form.slice(0, -1)) : undefined)
  const stems = ['ied', 'ies', 'ed', 'ing', 'es', 's', 'd'].flatMap((ending) =>
    form.endsWith(ending) ? [[form.slice(0, -ending.length), ending] as const] : [],
  )
  const bases = stems.flatMap(([stem, ending]) => {
    if (ending === 'ied' || ending === 'ies') return [`${stem}y`]
    const single = /([bdgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : []
    return [...single, stem, `${stem}e`]
  })
  return [...(irregular ? [irregular] : []), form, ...bases].filter((base) => base.length > 1)
}

/** "killing" becomes "killed": what hangs on a clause in the past is told in the past. */
export function pastOf(gerund: string): string {
  const form = gerund.toLowerCase()
  const irregular = basesOf(form)
    .map((base) => PAST.get(base))
    .find((past) => past !== undefined)
  if (irregular) return irregular
  const stem = form.replace(/ing$/, '')
  return /[^aeiou]y$/.test(stem) ? stem.replace(/y$/, 'ied') : `${stem}ed`
}

/** "was", "met", "opened": forms that tell of the past. */
export const isPastForm = (form: string): boolean =>
  form === 'were' || BASE.has(form) || /(?:[^e]|agre|fre|decre|guarante)ed$/.test(form)

/** Whether a noun has a plural form, by its looks. */
export const isPluralNoun = (noun: string): boolean =>
  /(?:[^suis]s|people|men|women|children|police)$/.test(noun)
