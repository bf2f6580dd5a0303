import { Icon } from '@/app/ui/mark'
import type { FoundPassages } from '@/lib/sources/finder/find'

/** Sources of the claim that could not be copied, or whose copy nobody can read here, and why. */
export const Unread = ({ found }: { found: FoundPassages }) =>
  found.withoutText.map(({ sourceId, title, copied, why }) => (
    <p key={sourceId} className="quiet small">
      <Icon name="warn" />{' '}
      {copied ? 'The copy of this source cannot be read: ' : 'This source could not be copied: '}
      <a className="link" href={`/sources/${sourceId}`} dir="auto">
        {title}
      </a>
      . {why}
    </p>
  ))
