import { sayDistance, sayTime, type TimeForm } from './time'

type TimeTextProps = { at: string; zone: string; form?: TimeForm; now?: Date }

/** A moment in the viewer's time zone; the exact one is in the attribute and on hover. */
export function TimeText({ at, zone, form = 'near', now = new Date() }: TimeTextProps) {
  const moment = new Date(at)
  return (
    <time dateTime={at} title={sayTime(moment, 'full', zone, now)}>
      {sayTime(moment, form, zone, now)}
    </time>
  )
}

/** "in 1 h 48 min" or "3 h late". */
export function Due({ at, now = new Date() }: { at: string; now?: Date }) {
  const moment = new Date(at)
  return moment < now ? <>{sayDistance(now, moment)} late</> : <>in {sayDistance(now, moment)}</>
}
