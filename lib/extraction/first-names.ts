const list = (names: string) => names.trim().split(/\s+/)

/** Common first names that tell whether "he" or "she" can stand for their bearer. Names borne by both are left out. */
const SHE = list(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra
  kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
  angela shirley anna brenda pamela emma nicole helen samantha katherine christine rachel carolyn janet catherine maria
  heather diane ruth julie olivia joyce virginia victoria lauren christina joan evelyn judith megan andrea cheryl
  hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice abigail alice julia judy
  sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla
  alexis lori ursula angela theresa kamala hillary nikki michelle melania ivanka greta malala oprah serena venus naomi
  olena oksana yulia iryna natalia svetlana tatiana olga irina ekaterina anastasia daria maryna kateryna
  fatima aisha zainab layla amina mariam leila yasmin noor priya indira sonia sunita lakshmi mei ling yuki sakura
  giorgia giulia chiara francesca elena sofia lucia carmen isabel ines marta pilar beatriz ana claudia sabine annalena
  heike ingrid astrid sigrid greta brigitte simone sylvie nathalie isabelle marine celine aurelie jacinda nancy
  adriana agnes agnieszka alexandra alison amelia anita anja annette anya ayesha beatrice bella beth bridget
  camilla carla caroline cecilia chloe claire clara daniela eleanor ella ellen elsa erika esther eva eve fiona
  florence freya gabriela georgia gemma hilary ida irene ivana jane jasmine jenny jill joanna jodie josephine
  karin kate katarina katya kirsten kristina lara lena lesley lily louise lucy lydia madeleine marieke marina
  matilda maya mia mila miriam molly monica nadia nicola nina paula petra philippa renata rita rosa rose sally
  silvia sophie stella sue susannah sylvia tamara tanya tara tina valentina valerie vanessa vera veronica violet
  wendy yvonne zara zoe siobhan niamh aoife sinead orla mairead deirdre gwen rhiannon bronwen imogen harriet hazel
  heidi hilda iris ivy juliet kirsty leah lorna lorraine lynne maggie marian maureen mavis maxine nora
  norma pauline peggy penny phoebe polly rosemary roxanne sadie shauna sheila stacey tessa thelma tracey
  trudy una vivian winifred
`)
const HE = list(`
  james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
  tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger
  austin sean gerald carl harold dylan arthur lawrence bryan billy bruce gabriel joe logan albert willie
  vladimir volodymyr dmitry dmytro sergei sergey oleksandr alexei aleksandr mikhail ivan boris igor yuri viktor andriy
  mykola petro roman oleg ihor vitaly nikolai anatoly pavel konstantin bogdan stepan
  mohammed muhammad mohamed ahmed hassan hussein omar ibrahim khalid abdullah yusuf mustafa recep benjamin bashar
  narendra rahul arun sanjay xi wei jian hiroshi kenji shinzo takeshi
  marco antonio giovanni luca matteo silvio mario giuseppe francesco carlos luis juan pedro miguel javier diego pablo
  emmanuel francois jacques pierre nicolas jean-luc olaf friedrich hans klaus wolfgang jürgen stefan markus karl heinz
  barack joe jimmy bill mitch ted marco mike jd elon jeff tim steve keir rishi boris tony gordon nigel
  abdul alan alastair alistair anders andre angus anton barry ben bernard bob brett callum clive
  colin connor craig damien damon dan dave dean declan denis derek desmond dmitri dominic duncan edwin eoin ernest
  erik fergus finn francis fred frederick gareth gavin geoff geoffrey giles glen glenn graham grant guy hamish
  harry harvey henrik herbert howard hugh hugo iain ian isaac ivo jeremiah jerome jim jochen johan johannes kieran
  kofi lars len leo leonard leon liam louis luke malcolm manuel marcus martin matt mick milan murray neil
  niall nick oliver oscar osman owen padraig patrik paddy phil philip piotr rafael ralph ray rhys rob rodney
  roland ross rory roy rupert russell samir seamus sebastian shaun sidney simon spencer stan stanley stefano
  stuart tariq tobias toby tom tomas trevor victor vincent wayne wilfred winston xavier zoltan amir arjun dev
  farid hamid imran jamal karim malik nasser rashid reza salman tarek usman vikram yasser
`)

/** Borne by both: of a person, but of which? */
const EITHER = new Set(
  list(`
  robin alex kim jamie pat casey kerry leslie lindsay jackie charlie
  dana sasha nikita noa ariel marion sandy robbie chris sam jo lou nicky billie bobbie frankie ali shannon tracy kelly lee jess max cameron
  jordan terry jean jesse ashley lynn taylor morgan
`),
)

const known: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...SHE.map((name) => [name, 'she'] as const),
  ...HE.map((name) => [name, 'he'] as const),
])

/** "he", "she", or undefined where the first name does not tell. */
export const pronounOf = (name: string): 'he' | 'she' | undefined =>
  known.get(name.split(/[\s-]/u)[0]?.toLowerCase() ?? '')

export const hasFirstName = (name: string): boolean =>
  pronounOf(name) !== undefined || EITHER.has(name.split(/[\s-]/u)[0]?.toLowerCase() ?? '')

/** Names of places and houses as well, and houses that are called like people: by itself it may be either. */
const ALSO_PLACE = new Set(
  list(`
  virginia georgia victoria charlotte florence austin jordan chelsea sydney madison carolina savannah dallas brooklyn
  vienna adelaide lourdes regina alberta lincoln washington houston phoenix jackson tyler
`),
)
const HOUSE =
  /^(?:charles schwab|tim hortons|jack wolfskin|john deere|john lewis|austin reed|morgan stanley|merrill lynch|edward jones|raymond james|philip morris|eli lilly|hugo boss|ralph lauren|calvin klein|tommy hilfiger|ted baker|paul smith|laura ashley|jack daniels|jimmy choo|kate spade|michael kors|marc jacobs|louis vuitton)$/iu

/** Whether only a person is called so. */
export const isSurelyNamed = (name: string): boolean =>
  hasFirstName(name) &&
  !ALSO_PLACE.has(name.split(/[\s-]/u)[0]?.toLowerCase() ?? '') &&
  !HOUSE.test(name)
