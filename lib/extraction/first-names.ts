const list = (names: string) => names.trim().split(/\s+/)

/** Common first names that tell whether "he" or "she" can stand for their bearer. Names borne by both are left out. */
const SHE = list(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
  kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
  angela shirley anna brenda pamela emma nicole helen samantha katherine christine rachel carolyn janet catherine maria
  heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl
  hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice julia judy
  sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla
  alexis lori ursula angela theresa kamala hillary nikki michelle melania ivanka greta malala oprah serena venus naomi
  olena oksana yulia iryna natalia svetlana tatiana olga irina ekaterina anastasia daria maryna kateryna
  fatima aisha zainab layla amina mariam leila yasmin noor priya indira sonia sunita lakshmi mei ling yuki sakura
  giorgia giulia chiara francesca elena sofia lucia carmen isabel ines marta pilar beatriz ana claudia sabine annalena
  heike ingrid astrid sigrid greta brigitte simone sylvie nathalie isabelle marine celine aurelie jacinda nancy
`)
const HE = list(`
  james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
  tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger terry
  austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan albert willie
  vladimir volodymyr dmitry dmytro sergei sergey oleksandr alexei aleksandr mikhail ivan boris igor yuri viktor andriy
  mykola petro roman oleg ihor vitaly nikolai anatoly pavel konstantin bogdan stepan
  mohammed muhammad mohamed ahmed ali hassan hussein omar ibrahim khalid abdullah yusuf mustafa recep benjamin bashar
  narendra rahul arun sanjay xi wei jian hiroshi kenji shinzo takeshi
  marco antonio giovanni luca matteo silvio mario giuseppe francesco carlos luis juan pedro miguel javier diego pablo
  emmanuel francois jacques pierre nicolas jean-luc olaf friedrich hans klaus wolfgang jürgen stefan markus karl heinz
  barack joe jimmy bill mitch ted marco mike jd elon jeff tim steve keir rishi boris tony gordon nigel
`)

const known: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...SHE.map((name) => [name, 'she'] as const),
  ...HE.map((name) => [name, 'he'] as const),
])

/** "he", "she", or undefined where the first name does not tell. */
export const pronounOf = (name: string): 'he' | 'she' | undefined =>
  known.get(name.split(/[\s-]/u)[0]?.toLowerCase() ?? '')
