import { describe, expect, test } from 'vitest'
import { claimsIn } from './reading-aids'

const contentOf = (text: string) =>
  claimsIn(text).filter(({ about, stage }) => about === 'content' && stage === 'proposition')

const said = (words: string) => `“${words},” said Anna Berg.`

describe('what lies ahead cannot be checked', () => {
  test.each([
    'Inflation is forecast to reach 4% by 2031.',
    'More snow is forecast for Thursday.',
    'The museum will reopen in spring.',
    'The airline is planning to hire 300 pilots.',
    'The ministry hopes to finish the work next year.',
    'The company aims to double sales.',
    'The tunnel is due to open in June.',
    'Talks are scheduled for next week.',
    'The vote is set to take place on Sunday.',
    'The court is expected to rule next month.',
    'The strike could last for weeks.',
    'The fund intends to sell its shares.',
    'The bank is about to close the branch.',
    'The party looks likely to lose the election.',
    'The team is on course to qualify.',
    'The trial is scheduled to begin in October.',
    'He faces a sentence of up to 12 years.',
    'The verdict may be appealed within 30 days.',
    'She would appeal.',
    'The airline plans to hire 300 pilots.',
  ])('%s', (sentence) => {
    const [first] = contentOf(sentence)
    expect(first).toMatchObject({ kind: 'forecast', checkable: false })
    expect(first?.reason).not.toBe('')
  })
})

describe('an opinion in someone’s own words cannot be checked', () => {
  test.each([
    'This is the proudest day of my life',
    'It was the worst night I can remember',
    'This is not the time for blame',
    'The decision is a slap in the face',
    'The system is broken',
    'He was a giant of the game',
    'She was the kindest person I ever met',
    'They have lost the plot',
    'This budget is an insult to nurses',
    'The minister cares more about headlines than patients',
    'It feels like a betrayal',
    'The government has turned its back on farmers',
    'We deserve better',
    'The ruling is a victory for common sense',
    'Our hearts go out to the families',
    'It breaks my heart',
    'They want to silence us',
    'The music speaks for itself',
    'The film is a delight from start to finish',
    'You cannot put a price on safety',
    'A leopard does not change its spots',
    'Enough is enough',
    'The disaster was foreseeable',
    'It makes no sense',
    'The council simply does not care',
    'This sends a dangerous signal',
    'We played really well',
    'The timing could not be worse',
    'He is playing with fire',
    'That is a fantastic result',
    'The council has lost the trust of residents',
    'He had a gift for friendship',
    'I don’t regret a thing',
    'I never wanted to be famous',
    'Justice has been done',
    'The defendant showed no mercy',
    'The sums do not add up',
    'We have tough choices to make',
    'The law is on our side',
    'We cannot go on like this',
  ])('“%s”', (words) => {
    const claims = contentOf(said(words))
    expect(claims.filter(({ checkable }) => checkable)).toEqual([])
  })
})

describe('a fact in someone’s own words can be checked', () => {
  test.each([
    'Nobody warned us',
    'I have two children',
    'Nobody from the council came to see us',
    'We lost the house and the car',
    'The bridge is closed',
    'My father worked in this mine',
    'The water came through the kitchen door',
    'He never paid the rent',
    'I saw three men with rifles',
    'We employ 400 people',
    'The tents were simply gone',
    'They paid out €60m in May',
    'Nothing was stolen',
    'The lift has been broken since March',
    'We wrote to the ministry twice',
    'The letters were sent to the wrong address',
    'The company knew about the leak',
    'I was born in this street',
  ])('“%s”', (words) => {
    expect(contentOf(said(words))[0]).toMatchObject({ checkable: true })
  })
})

describe('a judgement in the article’s own voice cannot be checked', () => {
  test.each([
    'The speech was a triumph.',
    'It was a stunning victory.',
    'The policy is a shambles.',
    'The reform is long overdue.',
    'The performance was dazzling.',
    'The minister should resign.',
    'The council must act.',
    'Voters deserve an answer.',
    'The proposal makes little sense.',
    'The plan raises serious questions.',
  ])('%s', (sentence) => {
    expect(contentOf(sentence).filter(({ checkable }) => checkable)).toEqual([])
  })
})

describe('a fact in the article’s own voice can be checked', () => {
  test.each([
    'The mayor could not be reached.',
    'Rescuers could hear voices under the rubble.',
    'The bank had planned the sale for a year.',
    'The company no longer makes cars.',
    'Nothing had been agreed.',
    'The town had to be evacuated.',
    'The club was forced to sell its ground.',
    'Two pupils were seriously hurt.',
    'The judge adjourned the case.',
    'The award was for best documentary.',
  ])('%s', (sentence) => {
    expect(contentOf(sentence)[0]).toMatchObject({ checkable: true })
  })
})

test('the day of what lies ahead is no fact of its own', () => {
  const claims = claimsIn('The trial is due to resume on Monday.')
  expect(claims.map(({ kind, checkable }) => [kind, checkable])).toEqual([['forecast', false]])
})
