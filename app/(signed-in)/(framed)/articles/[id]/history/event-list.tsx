import { TimeText } from '@/app/ui/time-text'
import { sayTime } from '@/app/ui/time'
import type { ClaimName } from '@/lib/claims/names'
import { describeEvent } from '@/lib/history/describe'
import type { EventView } from '@/lib/history/disclose'

type ListProps = {
  events: readonly EventView[]
  names: ReadonlyMap<string, ClaimName>
  desk: string
  zone: string
}

/** The sentence with its claim as a link. */
function Sentence({
  event,
  name,
  desk,
}: {
  event: EventView
  name: ClaimName | undefined
  desk: string
}) {
  const label = name && `C${name.number}`
  const sentence = describeEvent(event, label)
  const at = label && !name.deleted ? sentence.indexOf(label) : -1
  if (!label || at < 0) return sentence
  return (
    <>
      {sentence.slice(0, at)}
      <a className="link" href={`${desk}/claims/${name.number}`}>
        {label}
      </a>
      {sentence.slice(at + label.length)}
    </>
  )
}

const dayOf = (event: EventView, zone: string) =>
  sayTime(new Date(event.at), 'date', zone, new Date())

export function EventList({ events, names, desk, zone }: ListProps) {
  const days = new Map<string, EventView[]>()
  for (const event of events) {
    const day = dayOf(event, zone)
    days.set(day, [...(days.get(day) ?? []), event])
  }
  return [...days].map(([day, ofDay]) => (
    <section key={day} className="day">
      <h2 className="head">{day}</h2>
      <ol className="events">
        {ofDay.map((event) => (
          <li key={event.id} id={`e${event.seq}`}>
            <span className="mono faint">
              <TimeText at={event.at} zone={zone} form="clock" />
            </span>
            <span>
              <Sentence
                event={event}
                name={event.claimId ? names.get(event.claimId) : undefined}
                desk={desk}
              />
            </span>
            <span className="mono faint" title={`Event ${event.seq}, ${event.hash}`}>
              {event.hash.slice(0, 8)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  ))
}
