import { TimeText } from '@/app/ui/time-text'
import { describeEvent } from '@/lib/history/describe'
import type { EventView } from '@/lib/history/disclose'
import type { ClaimProps } from './claim'

export function History({ events, ...props }: ClaimProps & { events: readonly EventView[] }) {
  return (
    <section id="history">
      <h2 className="head">History</h2>
      {events.length === 0 && <p className="quiet">Nothing was done to it yet.</p>}
      <dl className="hist">
        {events.map((event) => (
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
