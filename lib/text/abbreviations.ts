const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Never the end of a sentence: a name, a title or a number follows. Lower case, without the last dot. */
export const BEFORE_NAME = words(`
  mr mrs ms dr prof sen rep reps sens gov gen col lt sgt capt cpl cmdr maj adm brig hon rev fr msgr messrs mme mlle
  mt ft pres supt det insp atty asst assoc amb sec ald cllr vs v cf viz ca approx e.g i.e eg ie esp incl
  hr fr dipl ing med jur phil rer nat habil hl geb gest verh z.b d.h u.a bzw sog bspw evtl ggf inkl exkl zzgl
  vgl m mm pr sr sra srta dra sig sig.ra dott ing avv st ste nb d
`)

/** Not the end where a number follows. */
export const BEFORE_NUMBER = words(`
  no nos p pp fig figs art arts sec vol vols ch chap par para pt ed op n° nº nr abs abb bd kap ziff tel ext s.v
  núm pág págs cap vv r rr aufl s n t
`)

// May end a sentence: it does where the next word is one that opens sentences.
const EITHER = words(`
  inc co corp ltd llc plc bros jr sr etc al ave blvd rd st dept univ assn est a.m p.m ph.d m.d b.a m.a d.c u.s u.k u.n
  e.u u.s.a b.c a.d hrs oz lb lbs sq mph str usw u.s.w uvm etc.pp ggmbh jh jhd v.chr n.chr mio mrd tsd std
  jan févr avr juil janv déc ene dic abr a.c d.c av apr.j.-c j.-c
`)

/** So do these, and only with a capital: who is ill has fallen ill, and "Ill." is a state. */
const CAPITALISED = words(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz calif colo conn del fla ga ill ind kan ky md mich minn mo mont neb nev okla ore pa penn tenn tex vt va wash
  wis wyo
`)

export const mayEndSentence = (word: string): boolean =>
  EITHER.has(word.toLowerCase()) || (/^\p{Lu}/u.test(word) && CAPITALISED.has(word.toLowerCase()))

const MONTHS =
  'januar februar märz april mai juni juli august september oktober november dezember jänner'
/** After a German ordinal ("am 3. Oktober", "im 19. Jahrhundert") these carry the sentence on. */
export const AFTER_ORDINAL =
  words(`${MONTHS} jahrhundert jahrhunderts jahrhunderte jh platz stock klasse liga
  geburtstag tag jahrestag etage bezirk armee division spieltag runde auflage minute kongress internationale`)

const STARTERS = {
  en: `the a an this that these those it he she they we you i his her its their our your my there here in on at by for from
    with as after before when while since until if although though because however but and or so yet then thus also
    meanwhile still now what who whom whose which why how where is are was were do does did has have had can could
    will would may might should must not no nor all some many most several both each every one two three another
    other others according during under over between among despite even only once let's let never please yes
    mr mrs ms dr today yesterday tomorrow earlier later last next instead therefore moreover it's that's he's she's
    there's they're we're i'm you're isn't aren't don't didn't can't last such none nobody someone`,
  de: `der die das den dem des ein eine einer einem einen eines er sie es wir ihr ich du man dies diese dieser dieses
    diesen diesem jene in im am an auf aus bei beim mit nach von vom vor zu zum zur für durch gegen ohne um unter
    über zwischen während wegen trotz seit bis ab als wenn weil da dass ob obwohl und oder aber doch denn sondern
    so dann danach dort hier heute gestern morgen jetzt nun auch noch nur schon sehr nicht kein keine alle viele
    einige mehrere beide was wer wie wo warum wann welche welcher ist sind war waren hat haben hatte hatten wird
    werden wurde wurden kann können mein meine sein seine ihre ihren unser unsere zudem außerdem jedoch dabei damit
    dadurch daher deshalb allerdings insgesamt später zuvor bereits leider außer lediglich vielen einfach`,
  fr: `le la les l' un une des du de d' il elle ils elles on nous vous je j' tu ce cet cette ces c' son sa ses leur leurs
    mon ma mes notre votre dans en sur sous à au aux par pour avec sans chez entre vers après avant depuis pendant
    lors si quand lorsque comme mais et ou donc or ni car puis ainsi alors aussi cependant toutefois pourtant enfin
    selon malgré qui que quoi dont où comment pourquoi quel quelle tout toute tous toutes plusieurs certains aucun
    chaque est sont était il a ont y ne n' qu' s' aujourd'hui hier demain`,
  es: `el la los las un una unos unas él ella ellos ellas yo tú nosotros ustedes este esta estos estas ese esa esos esas
    aquel su sus mi mis en de del al a por para con sin sobre entre desde hasta hacia según tras durante cuando
    mientras si aunque porque pero y e o u ni como que qué quién cuál dónde cómo también además luego después antes
    hoy ayer mañana no se lo le les es son fue era ha han hay muy más todo todos todas algunos muchos otro otra`,
}

/** Words that open sentences, lower case; anything a language lacks falls back to English. */
const SENTENCE_STARTERS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(STARTERS.en),
  de: words(STARTERS.de),
  fr: words(STARTERS.fr),
  es: words(STARTERS.es),
  pt: words(`${STARTERS.es} o os as um uma ele ela eles elas não seu sua foi são`),
  it: words(`il lo i gli la le l' un uno una di a da in con su per tra fra e ed o ma se che chi come quando dove perché
    anche poi dopo prima non si è sono era ha hanno questo questa questi queste suo sua egli lui lei loro nel nella
    dal dalla al alla secondo durante`),
  uk: words(`він вона воно вони це ця цей ці ми ви я ти його її їх їхній наш у в на за до від з із зі по про при під над
    після перед через між для без але та й і або якщо коли як що хто де чому також тому однак проте водночас зокрема
    усі всі кожен один одна нині сьогодні вчора завтра раніше пізніше тепер тоді тут там згідно так не чи ще вже був
    була було були буде наразі загалом крім окрім серед понад близько протягом внаслідок`),
  ar: words(`هو هي هم هذا هذه ذلك تلك في من إلى على عن مع بعد قبل خلال منذ حتى لكن كما قال قالت وقال وقالت وأضاف وأكد كان
    كانت وكان وكانت لم لن لا إن أن وفي ومن هل ما متى أين كيف لماذا وقد وقع قد بينما عندما إذا لقد وأعلن وأعلنت`),
}

export const startersOf = (language: string): ReadonlySet<string> =>
  SENTENCE_STARTERS[language.slice(0, 2).toLowerCase()] ?? words(STARTERS.en)

/** Verbs that tie a quotation ending in ? or ! to its speaker: "Why?" Jones asked. */
export const SPEECH_AFTER_QUOTE =
  words(`said says asked asks told tells added adds wrote writes replied shouted cried
  answered explained exclaimed joked yelled demanded wondered insisted warned continued declared screamed read reads`)
