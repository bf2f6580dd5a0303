/** Countries and what is theirs, each line ways to name one; small letters, without accents, in English. */
const LINES = `
us,u.s,united states,usa,america,american,americans
uk,united kingdom,britain,british,briton,britons,great britain
england,english|scotland,scottish,scots,scot|wales,welsh|ireland,irish|france,french,frenchman|germany,german,germans
spain,spanish,spaniard|italy,italian,italians|portugal,portuguese|netherlands,dutch,holland|belgium,belgian,belgians
switzerland,swiss|austria,austrian|poland,polish,pole,poles|czech republic,czech,czechia|sweden,swedish,swede
norway,norwegian|denmark,danish,dane|finland,finnish,finn|iceland,icelandic|russia,russian,russians|ukraine,ukrainian,ukrainians
turkey,turkish,turk,turks,turkiye|greece,greek,greeks|hungary,hungarian|romania,romanian|bulgaria,bulgarian|serbia,serbian,serb
croatia,croatian,croat|israel,israeli,israelis|palestine,palestinian,palestinians|egypt,egyptian|iraq,iraqi|iran,iranian
syria,syrian|lebanon,lebanese|libya,libyan|saudi arabia,saudi|yemen,yemeni|morocco,moroccan|algeria,algerian|tunisia,tunisian
china,chinese|japan,japanese|korea,korean|india,indian,indians|pakistan,pakistani|bangladesh,bangladeshi|afghanistan,afghan
thailand,thai|vietnam,vietnamese|indonesia,indonesian|malaysia,malaysian|philippines,filipino,philippine|australia,australian,aussie
new zealand,kiwi|canada,canadian,canadians|mexico,mexican|brazil,brazilian|argentina,argentine,argentinian|chile,chilean
colombia,colombian|peru,peruvian|venezuela,venezuelan|cuba,cuban|jamaica,jamaican|nigeria,nigerian|kenya,kenyan|ghana,ghanaian
ethiopia,ethiopian|south africa,south african|armenia,armenian|georgia,georgian|azerbaijan,azerbaijani|africa,african
europe,european,europeans|asia,asian|nepal,nepalese|sri lanka,sri lankan`

const LISTS = LINES.trim()
  .split(/[\n|]/u)
  .map((line) => line.split(','))

const known: ReadonlyMap<string, readonly string[]> = new Map(
  LISTS.flatMap((names) => names.map((name) => [name, names] as const)),
)

/** Other names of a country or its people: "Canadian" gives canada, canadian, canadians. Empty where it is none. */
export const sameCountry = (low: string): readonly string[] => known.get(low.toLowerCase()) ?? []
