import { TimeText } from '@/app/ui/time-text'
import { describeEvent } from '@/lib/history/describe'
import type { EventView } from '@/lib/history/disclose'
import { type ClaimProps, isBlind } from './claim'

/** Verdicts would tell the second person what they are not to know yet. */
const telling = (event: EventView) => event.type.startsWith('verdict.')

export function History({ events, ...props }: ClaimProps & { events: readonly EventView[] }) {
  const shown = isBlind(props) ? events.filter((event) => !telling(event)) : events
  return (
    <section id="history">
      <h2 className="head">History</h2>
      <dl className="hist">
        {shown.map((event) => (
          <div key={event.id}>
            <dt>
              <TimeText at={event.at} zone={props.viewer.timeZone} />
            </dt>
            <dd>{describeEvent(event)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
