const characters = new Intl.Segmenter()
const firstCharacter = (word = '') => characters.segment(word).containing(0)?.segment ?? ''

/** Two letters stand for a person: first and last word of the name, whole characters in any script. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends.map(firstCharacter).join('').toLocaleUpperCase()
}

type AvatarProps = { name: string; me?: boolean; pending?: boolean; spoken?: boolean }

/** `spoken`: the name is not said elsewhere, so assistive technology hears it here. */
export function Avatar({ name, me = false, pending = false, spoken = false }: AvatarProps) {
  const className = `avatar${me ? ' me' : ''}${pending ? ' none' : ''}`
  const title = me ? `${name}, you` : name
  if (!spoken)
    return (
      <span className={className} title={title} aria-hidden="true">
        {initialsOf(name)}
      </span>
    )
  return (
    <span className={className} title={title} role="img" aria-label={title}>
      {initialsOf(name)}
    </span>
  )
}

export function Avatars({
  people,
  me,
}: {
  people: readonly { id: string; name: string }[]
  me: string
}) {
  return (
    <span className="avatars">
      {people.map((person) => (
        <Avatar key={person.id} name={person.name} me={person.id === me} spoken />
      ))}
    </span>
  )
}
