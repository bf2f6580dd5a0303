const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** Words that say nothing of what a sentence is about, without accents; all languages together. */
export const SILENT = set(`
  a an the of in on at to and or is was were are be been being by for as with that it its this from his her their he she
  they has have had not but which who whom whose also after before into than when where while will would can could shall
  should may might about over under between during through more most other some such no nor so if then there these those
  them him i me you we us our your my do does did what how why all any both each very just only own same too up out off
  der die das des dem den ein eine einer eines einem einen und oder ist war waren sind im am zu zum zur von vom mit auf fur
  als auch nicht sich es er sie wird wurde wurden hat haben hatte bei aus nach uber dass
  le la les un une des du de et ou est sont etait dans pour par avec sur que qui ce cette il elle au aux en ne pas se
  el los las una del y o es fue por para con su se lo al mas como il lo gli di e che per con da nel della
  os uma do da dos das em no na por com ao
  і й та або у в на з із зі до від за по що як це був була було були є не його її про при для
  и или с со из от для что как это был была было были не его ее о
  في من على إلى عن ان أن إن هذا هذه التي الذي كان كانت قد لا ما هو هي و مع بعد الى`)

/** Words of everyday English that most texts have: sharing one of them tells less. */
export const COMMON = set(`
  say said tell told make made take taken come came go went give given get got become became begin began start keep show
  find found use see know think want call work include follow lead leave return hold bring set put name add feature
  year day time month week people man woman world first second last new old early late later long high large great small
  well now still since until because however although though many much several one two three four part number group
  member place country city state area home house life way thing end side line point case fact example result reason
  order form name report article story news site page read video photo series version play appear serve receive create
  provide continue remain available current currently former previous previously recent recently next due around along
  among against within without across near away together again further even ever never always often according another
  every few little less least best top main major different public general local national international`)
