const listed = (list: string): string => list.trim().split(/\s+/u).join('|')

/** These judge wherever they stand. */
export const JUDGING = listed(`
  significant challenging unfortunate unfortunately remarkable impressive disappointing terrible awful horrible horrific
  wonderful beautiful beautifully brilliant brilliantly excellent amazing incredible outrageous outrage shameful disgraceful
  disgrace ridiculous absurd unfair unjust unacceptable unforgivable alarming troubling worrying encouraging promising
  historic stunning shocking tragic heroic inevitable bold ambitious iconic legendary stupid scum evil nonsense catastrophe
  nightmare masterpiece masterful masterly hopes uncertainty uncertainties strides boring delicious superb superbly
  fantastic magnificent dazzling breathtaking heartbreaking heartwarming devastating appalling disgusting
  despicable reckless cynical callous cowardly pathetic laughable farcical ludicrous scandalous insulting insult betrayal
  triumph shambles fiasco farce delight gem joy sham travesty whitewash bombshell spectacular exquisite sublime
  mesmerising mesmerizing unforgettable inspiring inspirational visionary thrilling gripping dull clumsy lacklustre
  uninspired overblown overdue painful bitter hypocrisy hypocritical arrogance arrogant greedy greed scaremongering
  irresponsible irresponsibly short-sighted misguided foolish naive wrong-headed heavy-handed toothless tone-deaf
  game-changer game-changing landmark groundbreaking pivotal unprecedented`)

/** These judge where they are what is said of someone: after "is", "seems", "makes it". */
export const MILDLY_JUDGING = listed(`
  important crucial vital critical essential good bad great ugly fair dangerous brave weak strong successful difficult easy
  hard tough unclear uncertain impossible controversial popular famous real serious better(?!.than|.\\p{L}+ed) worse(?!.than) best worst fortunate
  interesting comfortable progress disaster mess shame right wrong clear obvious simple complex complicated foreseeable
  preventable avoidable predictable understandable unthinkable unbearable sustainable unsustainable acceptable reasonable
  unreasonable justified unjustified necessary unnecessary useless pointless meaningless hopeless helpless sad proud happy
  unhappy angry sorry lucky grateful honoured honored delighted thrilled devastated heartbroken disappointed worried
  frustrated pleased optimistic pessimistic welcome perfect special unique extraordinary ordinary solid revolutionary
  convincing unconvincing plausible implausible credible worthless priceless proof sign signal blow boost victory success
  failure gamble mistake lesson privilege honour honor lifeline warning wake-up scandal crisis tragedy giant genius legend
  hero fool coward bully gentleman monster inspiration icon pioneer hour moment step turning cause milestone distraction
  excuse pretext farewell pity wise unwise harsh cruel kind gentle generous warm funny charming quiet enough fine poor
  terrible key central vague bleak grim chaotic divided broken rigged toxic corrupt stark mixed muted tense fragile responsible(?!.for)
  precarious remarkable effective ineffective efficient inefficient transparent fit unfit safe unsafe healthy
  ready-made sensible radical modest vivid lively ashamed prickly stubborn shy modest loyal tireless fearless relentless meticulous charismatic enigmatic eccentric`)

/** Ways of speaking that mean nothing word by word. */
export const FIGURES_OF_SPEECH = [
  'turn(?:ed|s|ing)? (?:his|her|its|their|our) backs? on',
  'slap in the face',
  '(?:lost|lose) (?:the plot|touch|(?:their|his|her) way)',
  'play(?:ing|ed|s)? with fire',
  'speaks? for (?:itself|themselves)',
  'heads? must roll',
  'wake-up call',
  'tip of the iceberg',
  'drop in the ocean',
  'nail in the coffin',
  'hearts? (?:goes|go|went) out',
  'breaks? (?:my|our) hearts?',
  'price on',
  'light at the end',
  'too little,? too late',
  'two sides of',
  'in the dark',
  'on (?:its|their|our) knees',
  'pull(?:ing|ed)? the (?:rug|plug)',
  'mov(?:e|ed|ing) the goalposts',
  'ticking (?:time )?bomb',
  'passing the buck|the buck stops',
  'kick(?:ed|ing)? the can',
  'sold (?:us )?(?:down the river|out)',
  '(?:in|at) the heart of',
  'on the table',
  'the elephant in the room',
  'up to (?:us|him|her|them)',
  'common sense',
  'dark (?:day|chapter|cloud)',
  'sends? (?:a|the) (?:clear |strong |dangerous |wrong |powerful )?(?:signal|message)',
  'mak(?:es?|ing) (?:no|little|perfect) sense',
  'rais(?:es?|ed) (?:serious |fresh |new |many |big |awkward |difficult |more )?(?:questions|doubts|concerns|fears|hopes)',
  'leaves? (?:many|much) to be desired',
  'ha(?:s|ve) a long way to go',
  'mak(?:es?|ing) a mockery',
  'no (?:other )?(?:choice|option|alternative)',
  'ha(?:s|ve) had enough',
  'ha(?:s|ve) (?:its|their|his|her) cake',
  'national treasure',
  '(?:were|was|is|are|felt|looked) like',
  'par for the course',
  'second to none',
  'out of touch',
  'pos(?:es?|ed|ing) (?:a|no|an) (?:\\p{L}+ )?(?:danger|threat|risk|challenge)',
  'in (?:bad|good) faith',
  'add(?:s|ed)? up',
  'on the backs? of',
  'go on like this',
  'c[ao]mes? as (?:a|an) (?:\\p{L}+ )?(?:relief|shock|surprise|blow|disappointment)',
  'the air of',
  'on (?:our|your|his|her|their|my) side',
  'sick of',
  "it[’'](?:s|ll be) (?:all |really )?about",
  'gone? too far',
  'went too far',
  '(?:goes|go|went) far enough',
].join('|')

/** What someone who speaks of these in their own words says cannot be looked up. */
export const ABSTRACT = listed(`
  trust faith justice injustice mercy shame pride dignity respect courage gift talent passion hatred joy hope soul spirit
  heart hearts dream dreams truth lie lies freedom democracy values principles politics politicians politicking choice
  choices sense priority priorities legacy blame accountability transparency patience magic luck fate destiny humanity
  compassion empathy pain grief anger fury struggle journey chance opportunity danger problem problems challenge challenges
  solution answers excuse excuses difference confidence ambition vision hypocrisy beauty friendship kindness generosity
  honesty integrity ego conscience morale momentum character`)
