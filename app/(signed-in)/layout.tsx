import { Behaviour } from '@/app/ui/behaviour'
import { Person } from '@/app/ui/person'
import { getViewer } from '@/lib/web/viewer'

/** Everything behind the door: nobody gets here without signing in. */
export default async function InsideLayout({ children }: { children: React.ReactNode }) {
  const viewer = await getViewer()
  return (
    <Person value={viewer.id}>
      {children}
      <Behaviour singleKeys={viewer.singleKeys} />
    </Person>
  )
}
