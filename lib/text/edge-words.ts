const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/*
 * Words that change what the words beside them say. All languages together: what is a negation in one and a preposition
 * in another is looked at only where it came or went beside a claim, and then a look does no harm.
 */

export const NEGATIONS = set(`
  not no never neither nor none nobody nothing without cannot hardly barely scarcely rarely n't
  nicht kein keine keinen keinem keiner keines nie niemals nichts niemand ohne kaum weder
  ne n'a n'est n'ont n'était n'y n'en pas jamais aucun aucune sans guère ni rien nul nulle
  nunca jamás ningún ninguna ninguno tampoco sin nada nadie
  non mai nessun nessuno nessuna senza né mica niente nulla
  não nunca jamais nenhum nenhuma sem nem nada ninguém
  не ні ніколи жоден жодна жодне жодного жодної без нема немає ані навряд ніхто нічого
  не ни никогда без нет
  לא אין
  لا لم لن ليس ليست ليسوا غير ما بدون دون ولا ولم ولن بلا`)

/** Words that make a fact a suspicion, or a suspicion a fact, or stand for a prefix. */
export const HEDGES = set(`
  alleged allegedly purported purportedly supposed supposedly so-called reportedly suspected unconfirmed ex former non anti pseudo quasi would-be
  mutmaßlich mutmaßliche mutmaßlicher mutmaßlichen mutmaßliches angeblich angebliche angeblicher angeblichen angebliches vermeintlich ehemalige ehemaliger ehemaligen
  présumé présumée présumés présumées prétendu prétendue prétendument soi-disant ancien ancienne
  supuesto supuesta supuestos supuestas supuestamente presunto presunta presuntos presuntas presuntamente
  presunti presunte presumibilmente sedicente
  suposto suposta supostos supostas supostamente alegado alegada alegadamente
  нібито ймовірно імовірно ймовірний ймовірна підозрюваний колишній колишня
  المزعوم المزعومة مزعوم مزعومة السابق`)

export const MAGNITUDES = set(`
  hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens lakh lakhs crore crores grand
  half quarter third double triple twice thrice fifth tenth bn mn tn tr mln mio mrd bln trn mm
  hundert tausend million millionen milliarde milliarden billion billionen dutzend mio mrd tsd halb halbe halben hälfte viertel drittel doppelt
  cent cents mille milliers million millions milliard milliards billion douzaine moitié demi demie tiers quart double triple
  cien cientos mil miles millón millones millardo billón billones docena medio media mitad tercio doble triple
  cento mila mille milione milioni miliardo miliardi bilione mezzo mezza metà terzo doppio
  cem centenas milhão milhões bilhão bilhões bilião mil meio meia metade terço dobro
  сто сотень тисяча тисячі тисяч тис мільйон мільйони мільйонів мільйона млн мільярд мільярди мільярдів мільярда млрд трлн трильйон трильйонів пів половина половину третина чверть удвічі вдвічі втричі
  тысяча тысячи тысяч миллион миллионов миллиона миллиард миллиардов
  مئة مائة ألف ألفا آلاف مليون مليونا ملايين مليار مليارا مليارات تريليون نصف ربع ثلث ضعف
  万 萬 亿 億 兆 百 千 十`)

/** Beside a number these say what it counts. */
export const UNITS = set(`
  % ‰ ° percent percentage percentages pct pc pp points point basis cents pence dollar dollars euro euros pound pounds sterling yen yuan rupee rupees ruble rubles rouble roubles franc francs krona kronor krone kroner zloty zlotys peso pesos real reais rand lira lire hryvnia hryvnias shekel shekels dinar dirham won
  usd eur gbp jpy cny inr rub uah chf sek nok dkk pln czk huf ron try brl mxn ars cop clp zar aud cad nzd hkd sgd krw ils aed sar egp kr zł kč ft lei rs p c ¢ k m g t b
  km m cm mm nm mi mile miles yard yards foot feet ft inch inches in. kg g mg µg t ton tons tonne tonnes lb lbs oz ounce ounces l ml cl litre litres liter liters gallon gallons barrel barrels ha hectare hectares acre acres km² m² km³ m³ sq square cubic
  kw mw gw tw kwh mwh gwh twh w watt watts v volt volts hz khz mhz ghz kb mb gb tb bps mbps mph kmh km/h kph knots
  °c °f °k c f degree degrees celsius fahrenheit s sec second seconds min minute minutes h hr hrs hour hours day days week weeks month months year years decade decades century centuries am pm a.m p.m bc ad bce ce o'clock fold times x ×
  prozent prozentpunkt prozentpunkte promille grad euro dollar pfund franken rubel złoty meter kilometer kilo kilogramm gramm tonne tonnen liter hektar stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren uhr mal
  pourcent degrés degré livre livres sterling mètre mètres kilomètre kilomètres kilos tonnes litres hectares heure heures jour jours semaine semaines mois an ans fois
  grados metros kilómetros toneladas litros hectáreas hora horas día días semana semanas mes meses año años veces dólares libras
  gradi metri chilometri chili tonnellate litri ettari ora ore giorno giorni settimana settimane mese mesi anno anni volte dollari sterline
  graus quilômetros quilómetros metros toneladas hectares dias semanas meses ano anos vezes dólares
  відсоток відсотки відсотків відсотка градусів метрів кілометрів км кг тонн літрів гектарів га годин години днів дні день тижнів місяців років роки рік разів доларів долари гривень гривні гривня грн руб рублів євро фунтів
  процент процента процентов рублей долларов
  دولار دولارا دولارات يورو جنيه جنيها ريال ريالا درهم ليرة دينار كيلومتر كيلومترا كيلومترات كلم كم متر مترا طن طنا أطنان لتر هكتار درجة درجات ساعة ساعات يوم يوما أيام أسبوع أسابيع شهر شهرا أشهر سنة سنوات عام عاما أعوام`)

/** "per cent", "por ciento", "في المئة": the first word alone says nothing. */
export const PER = set('per pour por في بال percentage basis square cubic degrees')
export const CENT = set(
  'cent ciento cento mille mil المئة المائة مئة point points metre metres meter meters mile miles kilometre kilometres kilometer kilometers feet celsius fahrenheit',
)

/** Between two numbers these make a range. */
export const RANGES = set(
  'to and or bis und oder à a et ou y o e ed до і й та або إلى أو و through till until',
)

/** Before a number. */
export const BEFORE_NUMBER = set(
  `minus plus usd eur gbp us aud cad rs kr chf hk nz nr moins menos meno мінус плюс ناقص
  about over under above below nearly almost roughly approximately least most only`,
)

/** Between a negation and what it denies: "has never been fined". */
export const AUXILIARIES = set(`
  be been being is are was were am has have had do does did will would can could shall should may might must ever yet also even really actually
  ist sind war waren hat haben hatte hatten wird werden wurde wurden worden sein
  est sont été était étaient a ont avait avaient sera seront
  es son fue fueron ha han había sido estado
  è sono era erano ha hanno aveva stato stata stati
  é são foi foram tem têm tinha sido estado
  був була було були є буде`)

/** Letters of scripts written without spaces. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
