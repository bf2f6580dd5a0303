import '@/app/(signed-in)/(full)/articles/[id]/desk.css'
import '@/app/(signed-in)/(full)/articles/[id]/desk-narrow.css'
import { KeyLineBar, KeySheet } from '@/app/ui/key-sheet'
import { Icon, type IconName } from '@/app/ui/mark'
import type { DeskView } from '@/lib/articles/views'
import type { Viewer } from '@/lib/auth/identify'
import { nextTurn } from '@/lib/core/turn'
import { getViewer } from '@/lib/web/viewer'
import { DeskBar } from './desk-bar'
import { DeskKeys } from './desk-keys'
import { keysFor } from './keys'
import { orderOf } from './desk-model'
import { Live } from './live'
import { Order } from './order'
import { ProofSheet } from './proof-sheet'
import { Rail } from './rail'
import { theDesk } from './the-desk'

type DeskProps = { params: Promise<{ id: string }>; children: React.ReactNode }

const tabs: { view: string; icon: IconName; label: string }[] = [
  { view: 'proof', icon: 'proof', label: 'Proof' },
  { view: 'claims', icon: 'list', label: 'Claims' },
  { view: 'notes', icon: 'pen', label: 'Notes' },
  { view: 'history', icon: 'clock', label: 'History' },
]

export async function generateMetadata({ params }: DeskProps) {
  const { article } = await theDesk((await params).id)
  return { title: article.title }
}

async function WholeOrder({ desk, viewer }: { desk: DeskView; viewer: Viewer }) {
  await nextTurn()
  return <Order line={orderOf(desk, viewer)} />
}

/** The desk is drawn once; choosing a claim only fetches its inspector, which is the page below. */
export default async function DeskLayout({ params, children }: DeskProps) {
  const viewer = await getViewer()
  const desk = await theDesk((await params).id)
  const base = `/articles/${desk.article.id}`
  const keys = keysFor(viewer)
  return (
    <div className="desk" data-desk="">
      <a className="skip" href="#proof">
        Skip to the proof
      </a>
      <DeskBar desk={desk} viewer={viewer} base={base} />
      <Rail desk={desk} viewer={viewer} base={base} />
      <ProofSheet desk={desk} viewer={viewer} base={base} />
      {children}
      <nav className="tabs" data-tabs="" aria-label="Views">
        {tabs.map(({ view, icon, label }) => (
          <a key={view} href={`#${view}`} data-view={view}>
            <Icon name={icon} />
            {label}
          </a>
        ))}
      </nav>
      <KeyLineBar lines={keys.inLine}>
        <Live articleId={desk.article.id} seen={desk.seen} me={viewer.id} zone={viewer.timeZone} />
      </KeyLineBar>
      <KeySheet lines={keys.all} />
      <WholeOrder desk={desk} viewer={viewer} />
      <DeskKeys nothing={keys.nothing} />
    </div>
  )
}
