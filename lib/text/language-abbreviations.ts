type Follows = 'name' | 'number' | 'either'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/**
 * Abbreviations of one language only, lower case and without the last dot: what follows is a name or the rest of the
 * phrase, a number, or perhaps a new sentence.
 */
const LISTS: Readonly<Record<string, Readonly<Partial<Record<Follows, ReadonlySet<string>>>>>> = {
  de: {
    name: words(
      'fa rd u o.g o.ä u.u i.d.r z.t zz zt sen jun lfd dgl geb vors prof.dr dr.med mind max s.o s.u vgl bes allg vorm einschl bzgl ggü gem lt st',
    ),
    number: words('nr art abs tz rn lit bl jg'),
  },
  fr: {
    name: words('mm me mgr p.ex env cf r.-v vve chap hab'),
    number: words('p pp chap art al n no vol t'),
  },
  es: {
    name: words(
      'd dª dña sra srta sres ing arq lic gral cnel cap mons fr ej p.ej aprox av avda c/ ee prof profa excmo',
    ),
    number: words('núm n art arts pág págs tel vol cap párr'),
    either: words('ee.uu uu aa.pp s.a s.l d.c a.c rr.hh'),
  },
  it: {
    name: words(
      'sigg dr.ssa dott.ssa prof.ssa arch geom rag on cav gen col mons p.es es p.le v.le cfr ecc.mo c.so ca',
    ),
    number: words('n nn art artt pag pagg cap vol tel c'),
    either: words('s.p.a s.r.l ecc a.c d.c'),
  },
  pt: {
    name: words(
      'srª dra profª profa eng enga arq exmo exma av p.ex ex aprox gen cel cap des min dep mons',
    ),
    number: words('n nº núm art arts pág págs tel vol cap fl inc'),
    either: words('s.a ltda etc a.c d.c'),
  },
  uk: {
    name: words(`м с смт вул просп пров бул пл обл р-н ім проф акад доц канд заст зав нач гр п пп пан див см напр пор т.зв
      так.зв т.д буд кв кім тел о св тов ред упоряд приблизно бл т.ч в.о`),
    number: words('ст ч п пп розд гл рис табл том т стор с № пар'),
    either: words(
      'р рр ст тис млн млрд грн коп год хв сек км кг н.е до.н.е е т.д т.п т.ін ін та.ін',
    ),
  },
  ar: {
    name: words('د أ م أ.د ا.د'),
    number: words('ص ج ع رقم ت'),
  },
}

/** What follows an abbreviation of this language; undefined where the word is none. */
export function followsIn(language: string, word: string): readonly Follows[] {
  const lists = LISTS[language.slice(0, 2).toLowerCase()]
  if (!lists) return []
  const key = word.toLowerCase()
  return (['name', 'number', 'either'] as const).filter((follows) => lists[follows]?.has(key))
}
