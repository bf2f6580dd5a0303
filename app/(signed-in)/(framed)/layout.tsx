import '@/app/(signed-in)/(framed)/pages.css'
import { Shell } from '@/app/ui/shell'
import { getViewer } from '@/lib/web/viewer'
import { menuOf } from '../menu'

/** The frame of every page but the desk. */
export default async function PagesLayout({ children }: { children: React.ReactNode }) {
  return (
    <Shell find="/archive" {...await menuOf(await getViewer())}>
      {children}
    </Shell>
  )
}
