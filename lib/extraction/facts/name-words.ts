import { oneOf } from '../one-of'

const list = (words: string) => new Set(words.trim().split(/\s+/u))

/** Words that open a sentence, or stand in it with a capital, and name nobody. */
export const OPENERS = list(`
  a about above according across add after again against ahead alas all almost along already also although always amid
  among an and another any anybody anyone anything are around as asked at away back based be because before behind being
  below besides between beyond both but by can clearly could currently dear despite did do does don down due during each
  earlier early either elsewhere especially even eventually ever every everybody everyone everything except far few
  finally first following for former formerly fortunately from further furthermore generally given good had half has have
  having he hence her here hers his how however i if in indeed initially inside instead into is it its itself just last
  late lately later least less let like likewise local long many may maybe me meanwhile might mine more moreover most
  mostly mr mrs ms much must my naturally near nearly never nevertheless new next no nobody none nor not nothing now of
  off officially often oh ok old on once one only onto or other others otherwise our out outside over overall part past
  people per perhaps please police previously prior quite rather really recently residents right same saying second seen
  several shall she should similarly since so some somebody someone something sometimes soon speaking still such
  suddenly surely than thank thanks that the their them then there therefore these they third this those though three
  through throughout thus to today together tomorrow tonight too toward towards twice two under unfortunately unless
  unlike until up upon us very was we well were what whatever when whenever where whereas wherever whether which while
  who whoever whom whose why will with within without would yes yesterday yet you your workers officials critics
  prices sales shares profits scientists researchers experts analysts campaigners supporters opponents ministers
  lawyers prosecutors doctors nurses teachers students families parents children women men witnesses
`)

const RANK = oneOf`
  Vice, Deputy, Prime, Foreign, Defen[cs]e, Interior, Finance, Home, Chief, Senior, Former, Acting,
  Lord, National, Attorney, Detective, Police, Assistant, Executive, Managing, Lead, Head, First
`
const OFFICE = oneOf`
  Secretary of State, Secretary[- ]General, Chief of Staff, Security Advis[eo]r, President,
  Minister, Secretary, Chancellor, Premier, Spokes(?:man|woman|person), Advis[eo]r, Ambassador,
  Envoy, Governor, Mayor, Senator, Congress(?:man|woman), Representative, Judge, Justice,
  Prosecutor, General, Colonel, Captain, Major, Sergeant, Commander, Chair(?:man|woman)?, Director,
  Leader, King, Queen, Prince, Princess, Pope, Archbishop, Bishop, Professor, Doctor, Inspector,
  Superintendent, Sheriff, Commissioner, Councillor, Cllr, Rev, Reverend, Sir, Dame, Lord, Lady, Mr,
  Mrs, Ms, Miss, Dr, Prof, Sen, Gov, Gen, Col, Lt, Sgt, CEO, MP
`
export const ROLES = new RegExp(String.raw`\b(?:(?:${RANK})[ -])*(?:${OFFICE})\b\.?`, 'gu')

/** Of a country or its people: "Russian", "Ukrainians", "US-Ukrainian". They say whose, and name nobody. */
export const PEOPLES = new RegExp(
  String.raw`^(?:(?:\p{Lu}{2,3}|Anglo|Franco|Sino|Russo)-)?(?:\p{Lu}\p{Ll}+(?:${oneOf`
    nian, sian, lian, rian, gian, tian, dian, bian, nese, lese, tese, guese, alese, ish, utch
  `})|${oneOf`
    American, African, Asian, European, Korean, Mexican, German, Roman, French, Dutch, Swiss, Greek,
    Czech, Thai, Turk, Serb, Croat, Pole, Dane, Swede, Finn, Spaniard, Arab, Iraqi, Israeli,
    Pakistani, Kuwaiti, Afghan, Kurd, Kurdish, Chilean, Cuban, Welsh, Jew, Jewish, Muslim,
    Christian, Catholic, Islamic, Republican, Democrat, Democratic, Conservative, Liberal, Western,
    Eastern, Northern, Southern, Internet, English
  `})s?$`,
  'u',
)

/** Words between the capitals of one name: "Bank of England", "Ursula von der Leyen". */
export const LINKS =
  /^(?:of|the|de|van|von|der|den|del|della|di|da|do|dos|du|des|la|le|el|al|bin|ibn|und|et|y|e)$/u

/** Without one of these there is no role to look for, which takes long. */
const ROLE_WORD =
  /(?:ident|ister|etary|eral|taff|visor|viser|ellor|remier|man|woman|person|dor|nvoy|nor|ayor|ator|ative|udge|stice|utor|onel|tain|Major|eant|ander|hair|ctor|eader|King|Queen|ince|cess|Pope|shop|ssor|ndent|eriff|oner|illor|Cllr|Rev|erend|Sir|Dame|Lord|Lady|Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Gov|Gen|Col|Lt|Sgt|CEO|MP)\.?$/
export const isRoleWord = (word: string) => ROLE_WORD.test(word)
