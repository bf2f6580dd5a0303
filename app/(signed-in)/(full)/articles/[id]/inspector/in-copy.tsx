import { Icon } from '@/app/ui/mark'
import { TimeText } from '@/app/ui/time-text'
import type { EvidenceView } from '@/lib/claims/views'

/** Whether the quoted passage stands in a copy of the source. */
export function InCopy({ evidence, zone }: { evidence: EvidenceView; zone: string }) {
  const { copy, source, quote } = evidence
  if (!copy || !quote) return null
  const address = `/sources/${source.id}/copies/${copy.id}${copy.start === null ? '' : `?at=${copy.start}#at-${copy.start}`}`
  return (
    <p className="quiet small">
      {!copy.found && <Icon name="warn" />} The passage is {copy.found ? 'in' : 'not in'} the{' '}
      <a className="link" href={address}>
        copy of <TimeText at={copy.takenAt} zone={zone} form="date" />
      </a>
    </p>
  )
}
