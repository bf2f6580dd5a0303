import { hasFirstName, isSurelyNamed, pronounOf } from './first-names'
import type { Word } from './english/words'
import { namesAt, ROLE, TITLES } from './person-names'
import { isDescribed, isNoPerson, type Place } from './personhood'

/** `sure`: that it is a person at all, and no firm or place. */
export type Person = {
  name: string
  key: string
  pronoun?: 'he' | 'she' | undefined
  role?: string | undefined
  sure: boolean
}
type Pronoun = 'he' | 'she'

const HERS =
  /^(?:mrs|ms|miss|lady|dame|queen|princess|duchess|baroness|sister|\p{L}+woman|actress|mother|daughter|widow|wife|aunt|grandmother|nun)$/iu
const HIS =
  /^(?:mr|sir|lord|king|prince|duke|baron|father|brother|\p{L}+(?<!wo)man|actor|son|widower|husband|uncle|grandfather|monk|pope)$/iu

/** Who was named so far, so that "he", "Mr Rubio" and "the minister" can be read back to a full name. */
export class People {
  private readonly byKey = new Map<string, readonly Person[]>()
  /** Who was a subject, or named first in a sentence; the last one is meant first. */
  private recent: Person[] = []
  private named: Person | null = null
  private met: Person[] = []
  /** Those who were a subject together: "Anna Berg and Lena Fors own the mill." */
  private joint: readonly Person[] = []
  /** The last group that did something, for "it said"; and the last with a name of its own, for "the company said". */
  private group: string | null = null
  private house: string | null = null

  /** Takes in the names of a sentence, in order. */
  meet(words: readonly Word[]): void {
    const names = namesAt(words)
    const joined: { person: Person; to: number }[] = []
    for (const { name, ...place } of names) {
      const parts = name.split(' ')
      const key = parts.at(-1)?.toLowerCase() ?? ''
      const known = this.called(name)
      if (!known && parts.length < 2) continue
      if (!known && isNoPerson(words, place, hasFirstName(name))) continue
      const person = known ?? this.added({ name, key, sure: false })
      const title = titleBefore(words, parts[0])
      person.pronoun ??= title ?? pronounOf(name)
      person.role ??= roleBefore(words, parts[0])
      if (name.length > person.name.length) person.name = name
      // a firm is called by its first word, a person by the last
      person.sure ||=
        parts.length < 2 ||
        title !== undefined ||
        (isSurelyNamed(name) && !hasIts(words, place)) ||
        isTitled(words, place) ||
        isDescribed(words, place, { isRole, alone: names.length === 1 })
      this.named ??= person
      this.met = [...this.met, person]
      const [before, and] = [joined.at(-1), words[place.from - 1]]
      const joins = before && and?.low === 'and' && before.to === place.from - 1
      joined.push({ person, to: place.to })
      this.joint = joins ? [before.person, person] : this.joint.includes(person) ? [] : this.joint
    }
  }

  private added(person: Person): Person {
    const others = this.byKey.get(person.key) ?? []
    this.byKey.set(person.key, [...others.slice(1 - MOST_ALIKE), person])
    return person
  }

  /** Who is called so: by their first name where several have one surname, and nobody where it is not told which. */
  private called(name: string): Person | null {
    const parts = name.split(' ')
    const alike = this.byKey.get(parts.at(-1)?.toLowerCase() ?? '') ?? []
    if (parts.length < 2) return alike.length === 1 ? (alike[0] ?? null) : null
    const same = (other: string) =>
      other.split(' ')[0] === parts[0] || other.endsWith(name) || name.endsWith(other)
    return alike.findLast((person) => same(person.name)) ?? null
  }

  /** Remembers a group that was the subject of a sentence; two capitals may be a firm as well as a person. */
  settleGroup(phrase: string): void {
    const known = this.find(phrase)
    if (
      known &&
      (known.pronoun !== undefined || phrase.split(/\s+/u).some((part) => ROLE.test(part)))
    )
      return
    this.group = phrase
    if (!PLAIN.test(phrase)) this.house = phrase
  }

  /** "it" and "the company" as the group they stand for. */
  groupOf(phrase: string): string | null {
    if (/^(?:it|they)$/iu.test(phrase)) return this.group
    return HOUSE.test(phrase) ? this.house : null
  }

  /** Ends a sentence: "he" in the next one is its subject, else who it was before, else the first person named. */
  settle(subject: Person | null): void {
    if (subject && !this.met.some((person) => this.joint.includes(person))) this.joint = []
    const latest = subject ?? this.recent.at(-1) ?? this.named
    const others = this.met.filter((person) => person !== latest).toReversed()
    const added = [...others, ...(latest ? [latest] : [])]
    this.recent = [...this.recent.filter((person) => !added.includes(person)), ...added].slice(
      -RECENT,
    )
    this.named = null
    this.met = []
  }

  /** The person a name or a title with a name stands for; null when nobody fits. */
  find(phrase: string): Person | null {
    if (/^(?:he|she|him|her)$/i.test(phrase)) return this.spokenOf(phrase)
    const role = /^the (\p{Ll}+)$/u.exec(phrase.replace(/^The/u, 'the'))?.[1]
    if (role) return this.recent.findLast((person) => person.role === role) ?? null
    const bare = phrase.replace(/['’]s$/u, '').split(/\s+/u)
    const last = bare.at(-1) ?? ''
    if (!/^\p{Lu}/u.test(last)) return null
    const alike = this.byKey.get(last.toLowerCase()) ?? []
    if (alike.length < 2) return alike[0] ?? null
    const named = bare.filter((part) => /^\p{Lu}/u.test(part) && !TITLES.test(part))
    return this.called(named.join(' '))
  }

  /** Whom "he" or "she" stands for: of the subjects given, else of those spoken of before, the first it fits. */
  fitting(pronoun: Pronoun, subjects: readonly string[]): Person | null {
    const fits = (person: Person) => person.pronoun === undefined || person.pronoun === pronoun
    const here = subjects.flatMap((text) => this.find(text) ?? [])
    const meant = [...here, ...this.recent.toReversed()].find(fits)
    const open =
      meant && !here.includes(meant) && (this.isJoint(meant, fits) || this.isEither(meant, pronoun))
    // what may be a firm as well, and one of two who fit, leave it open who is meant
    return meant?.sure && !open ? meant : null
  }

  private isJoint = (meant: Person, fits: (person: Person) => boolean): boolean =>
    this.joint.includes(meant) && this.joint.filter(fits).length > 1

  /** "Anna Berg leads the union. Sam Orr leads the mill. She …": may well be Anna. */
  private isEither = (meant: Person, pronoun: Pronoun): boolean =>
    meant.pronoun === undefined &&
    this.recent.slice(-CLOSE).some((person) => person.pronoun === pronoun)

  spokenOf(phrase: string): Person | null {
    if (/^(?:she|her)$/i.test(phrase)) return this.fitting('she', [])
    return /^(?:he|him)$/i.test(phrase) ? this.fitting('he', []) : null
  }

  /** "Obama", "Mr Obama" and "President Obama" as "Barack Obama"; anything else as it is. */
  inFull(phrase: string): string {
    const known = this.find(phrase)
    const short =
      known !== null &&
      phrase.split(/\s+/u).every((part) => TITLES.test(part) || part.toLowerCase() === known.key)
    return short ? known.name : phrase
  }
}

/** "Jack Orr closed its mills": a firm. */
const hasIts = (words: readonly Word[], { to }: Place) =>
  words.slice(to, to + 6).some(({ low }) => low === 'its')

const RECENT = 40
const CLOSE = 4
const isRole = (word: string) => ROLE.test(word)
// Of one surname.
const MOST_ALIKE = 8

// "The council", "Prosecutors": no name of its own.
const PLAIN =
  /^\p{L}+(?:ers|ors|ists|ials|ents|ants|ions|ics|men|ees)?(?: \p{Ll}[^\p{Lu}]*)$|^\p{L}+(?:ers|ors|ists|ials|ents|ants|ions|ics|men|ees)$/u

const HOUSE =
  /^the (?:[\p{L} -]+ )?(?:company|group|firm|maker|manufacturer|retailer|lender|airline|carrier|chain|supplier|operator|developer|insurer|carmaker|brewer|drugmaker|producer|publisher|broadcaster|startup|start-up|conglomerate|supermarket|utility|builder|miner|club|charity)(?: (?:of|behind) [\p{L} -]+)?$/iu

/** "Judge Fiona Marsh", "council leader Tom Sykes": what "the judge" and "the leader" can stand for. */
function roleBefore(words: readonly Word[], first: string | undefined): string | undefined {
  const at = words.findIndex(({ text }) => text === first)
  const title = words[at - 1]
  return title && ROLE.test(title.text) ? title.low : undefined
}

/** "Prof Rao", "council leader Tom Sykes". */
const isTitled = (words: readonly Word[], { from }: Place) =>
  [words[from - 1], words[from]].some(
    (word) => word !== undefined && (TITLES.test(word.text) || ROLE.test(word.text)),
  )

/** By the title or role before the name: "Mrs", "spokesman". */
const titleBefore = (
  words: readonly Word[],
  first: string | undefined,
): 'he' | 'she' | undefined => {
  const at = words.findIndex(({ text }) => text === first)
  const titles = words
    .slice(Math.max(0, at - 2), Math.max(0, at))
    .map(({ low }) => low.replace('.', ''))
  if (titles.some((title) => HERS.test(title))) return 'she'
  return titles.some((title) => HIS.test(title)) ? 'he' : undefined
}
