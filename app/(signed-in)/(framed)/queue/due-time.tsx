import { sayDistance } from '@/app/ui/time'
import { TimeText } from '@/app/ui/time-text'

/** When something is due; what is past says so in words, not by its colour alone. */
export function DueTime({ at, zone, now }: { at: string | null; zone: string; now: Date }) {
  if (!at) return <span className="faint">No deadline</span>
  const moment = new Date(at)
  const late = moment < now
  return (
    <>
      <TimeText at={at} zone={zone} now={now} />
      <span className={late ? 'small late' : 'small faint'}>
        {' '}
        {late ? `${sayDistance(now, moment)} late` : `in ${sayDistance(now, moment)}`}
      </span>
    </>
  )
}
