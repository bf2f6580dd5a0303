import { actsOf, type Step } from './scene'
import * as source from './sources'

const ana = actsOf('ana')
const ben = actsOf('ben')
const eve = actsOf('eve')

/** Words of the joint statement that several claims rest on. */
const readiness =
  'Ukraine expressed readiness to accept the U.S. proposal to enact an immediate, interim 30-day ceasefire'
const resumption =
  'The United States will immediately lift the pause on intelligence sharing and resume security assistance to Ukraine.'

/** The afternoon at the desk, in order. Draft 1 stands all the while, so that every claim keeps its place. */
export const story: readonly Step[] = [
  ana.dismisses(20, 'opinion'),
  ben.dismisses(27, 'rhetorical'),
  eve.assigns(37, 'ana'),
  eve.wants(37, 1),

  ana.finds(4, source.jointStatement, { quote: 'an immediate, interim 30-day ceasefire' }),
  ana.rates(4, 'confirmed', 'The statement says 30 days. “Month-long” is a fair way to put it.'),
  ben.rates(6, 'opinion', 'How much it matters is a judgment.'),
  ana.finds(5, source.jointStatement, { quote: readiness }),
  ana.rates(5, 'confirmed', 'Both delegations put their names to it the day before.'),
  ben.finds(15, source.assemblyResolution, {
    locator: 'Preamble',
    quote:
      '24 February 2022 declaration by the Russian Federation of a “special military operation” in Ukraine',
  }),
  ben.rates(
    15,
    'confirmed',
    'February 2022 is right for the full-scale invasion. Fighting in the east goes back to 2014; the sentence does not deny it.',
  ),
  ana.finds(7, source.jointStatement, {
    locator: 'First sentence',
    quote: 'Today in Jeddah, Saudi Arabia',
  }),
  ana.rates(7, 'confirmed', 'The meeting is on record.'),
  ben.seconds(4, 'confirmed'),
  ben.seconds(5, 'confirmed'),
  ana.seconds(6, 'opinion', 'What it will change is for the reader to judge.'),
  ben.finds(21, source.inauguralAddress, { locator: 'Heading and date' }),
  ben.rates(21, 'confirmed', 'In office since 20 January 2025.'),
  ana.seconds(15, 'confirmed'),
  ben.finds(29, source.congressionalRecord, {
    locator: 'Senate, nomination of Marco Rubio, agreed to 99 to 0',
  }),
  ben.rates(29, 'confirmed', 'Confirmed by the Senate on 20 January 2025.'),
  ana.seconds(21, 'confirmed'),
  ana.seconds(29, 'confirmed'),
  ben.seconds(7, 'confirmed'),

  ana.starts(20),
  ana.adds(20, source.presidentsPost, { quote: 'He can come back when he is ready for Peace.' }),
  ben.notes(20, '“Removed” sounds as if he was led out. What do we have on how the visit ended?'),
  ana.answers(20, 'The talks broke off and the visit ended early. I will propose other words.'),
  ana.rates(
    20,
    'needsChange',
    'The talks were broken off and the visit ended early. “Removed” says more than the record shows.',
  ),
  ana.corrects(
    20,
    'US President Donald Trump broke off Zelensky’s visit to the White House',
    'Say what is on record, no more.',
  ),
  ben.seconds(
    20,
    'needsChange',
    'How the visit ended is on record, and “removed” is not the word for it.',
  ),
  ana.finds(19, source.presidentsPost, { locator: 'Date of the post' }),
  ana.rates(
    19,
    'confirmed',
    'From 28 February to 12 March is twelve days. The word “removed” is C20.',
  ),
  ben.seconds(19, 'confirmed'),
  ana.finds(26, source.jointStatement, { quote: readiness }),
  ana.rates(26, 'confirmed', 'The statement was made at the end of the meeting in Jeddah.'),
  ben.seconds(26, 'confirmed'),
  ben.finds(27, source.jointStatement, { locator: 'Date line' }),
  ben.rates(27, 'confirmed', '11 March 2025 was a Tuesday.'),
  ana.seconds(27, 'confirmed'),

  ben.rates(32, 'opinion', 'What a “yes” would mean is his reading of it.'),
  ben.rates(34, 'opinion', 'The same for a “no”.'),
  ana.seconds(32, 'opinion', 'A reading of a “yes” nobody has given yet.'),
  ana.seconds(34, 'opinion', 'As with the “yes”: what he makes of it, not a fact.'),
  ben.rates(40, 'opinion', 'A hope about steps that have not been taken; nothing to look up yet.'),
  ana.seconds(40, 'opinion', 'He hopes; there is nothing to look up.'),
  ben.rates(44, 'opinion', 'His judgment of what decides the war.'),
  ben.rates(47, 'opinion', 'Nobody can count this; it is meant as a figure of speech.'),
  ana.seconds(44, 'opinion', 'What decides a war is his to judge.'),
  ana.seconds(47, 'opinion', 'Said for effect, not as a count.'),
  ana.rates(48, 'opinion', '“Challenging” is a judgment; the ground lost is C49 and C50.'),
  ana.rates(57, 'opinion', 'Hopes and uncertainties, said in the article’s own voice.'),
  ben.seconds(
    48,
    'opinion',
    'How hard it is lies in the eye of the writer; the facts are C49 and C50.',
  ),
  ben.seconds(57, 'opinion', 'Hopes, in the writer’s own voice.'),

  ana.finds(1, source.secretarysRemarks, { locator: '02:10' }),
  ana.rates(1, 'confirmed', 'He asks for an answer without conditions, on the record.'),
  ben.seconds(1, 'confirmed'),
  ana.finds(16, source.casualtyFigures, { locator: 'Total' }),
  ana.rates(
    16,
    'confirmed',
    'Ukraine’s own figure for its fallen soldiers alone is in the tens of thousands.',
  ),
  ben.seconds(16, 'needsChange', 'Say whose count it is. The true number is not known.'),
  eve.notes(
    16,
    'Both of you are right on the facts; it is a question of how much the sentence has to carry.',
  ),
  eve.decides(
    16,
    'confirmed',
    'As a lower bound the sentence holds. A source for the count can go into the next piece.',
  ),
  ...source.augustReports.map((report) => ana.finds(56, report, { locator: 'First paragraph' })),
  ana.rates(
    56,
    'confirmed',
    'Three reports that do not lean on each other give the same week of August 2024.',
  ),
  ben.seconds(56, 'confirmed'),

  ana.rates(
    68,
    'onAuthor',
    'Interview by the writer, who holds the notes. The recording was not heard.',
  ),
  ben.seconds(68, 'onAuthor', 'Only the writer was there, and has the notes.'),
  ben.rates(71, 'onAuthor', 'The same interview trip. The writer answers for name, age and words.'),
  ana.seconds(71, 'onAuthor', 'From the same interview; nobody else can say.'),
  ana.rates(73, 'opinion', 'A forecast.'),
  ben.seconds(73, 'opinion', 'It says what will be, not what is.'),
  ben.rates(
    86,
    'cannotVerify',
    '“Around 20” comes from one side only, and “reportedly” does not say from whom.',
  ),
  ana.seconds(86, 'cannotVerify', 'I find one side’s figure and no other.'),

  ben.starts(22),
  ben.notes(
    22,
    'The order to pause is known from officials, not from a document. “All” needs one.',
  ),
  ben.adds(23, source.intelligencePause, { locator: '11:40' }),
  ben.rates(23, 'needsChange', 'A pause was confirmed. “All” is more than was said.'),
  ana.seconds(
    23,
    'cannotVerify',
    'How far the pause went was never made public. We cannot say “all”, and we cannot say “some”.',
  ),
  eve.notes(23, 'I will look at this one before seven.'),
  ana.finds(28, source.secretarysRemarks, { locator: 'From 01:30' }),
  ana.rates(28, 'confirmed', 'He says so twice.'),
  ben.sendsBack(
    28,
    'At 01:30 he speaks of the talks, not of Moscow’s answer. Please give the minute.',
  ),

  ana.finds(3, source.secretarysRemarks, { locator: '02:34' }),
  ana.rates(3, 'confirmed', 'He uses the word. It is his, so the quotation marks are right.'),
  ana.finds(30, source.secretarysRemarks, { locator: '02:31 to 02:38' }),
  ana.rates(30, 'confirmed', 'Word for word.'),
  ben.finds(9, source.eveningAddress, { locator: '00:45' }),
  ben.rates(9, 'confirmed', 'He says it in so many words; translation by the desk.'),
  ben.finds(25, source.jointStatement, { quote: resumption }),
  ben.rates(
    25,
    'confirmed',
    'The statement says so. Whether the first deliveries came because of it is C24.',
  ),
  ben.adds(14, source.delegate, { note: 'Was told of it afterwards, not in the room.' }),
  ben.rates(
    14,
    'cannotVerify',
    'We have only Zelensky’s account. Nobody on the other side has said it on the record.',
  ),
  ana.findsAgainst(17, source.jointStatement, { quote: readiness }),
  ana.rates(
    17,
    'wrong',
    'The statement calls it the U.S. proposal, which Ukraine was ready to accept. It was not a joint proposal.',
  ),
  ana.corrects(17, 'The US proposal, which Ukraine accepted,', 'As the joint statement has it.'),
  ben.rates(79, 'opinion', '“Significant strides” is the article’s own judgment.'),
  ana.rates(88, 'opinion', 'A reading of what the other side wants.'),
  ben.finds(64, source.pressBureau, { locator: 'First paragraph' }),
  ben.rates(
    64,
    'confirmed',
    'This is about what the agencies reported, and they did. Whether it was the first call is C66.',
  ),
  eve.asks(
    66,
    'ben',
    'Is an earlier call between the two on record? Please ask the archive before we print “first”.',
  ),
  ana.finds(80, source.droneStatement, { locator: 'First paragraph' }),
  ana.rates(80, 'confirmed', 'Both sides speak of it.'),

  ana.starts(59),
  ana.adds(59, source.contactGroupRemarks, {
    quote:
      'the United States does not believe that NATO membership for Ukraine is a realistic outcome of a negotiated settlement',
  }),
  ana.notes(59, 'This is the Secretary of Defense. We need the President’s own words.'),
  ben.starts(35),
  ben.starts(49),
  ana.starts(52),
  ben.starts(81),
  ana.starts(82),
  ana.notes(82, 'The first reports had a lower number. Look again at the evening update.'),
]
