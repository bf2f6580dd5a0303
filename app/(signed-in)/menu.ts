import { cookies } from 'next/headers'
import { themeOf } from '@/app/ui/theme-switch'
import type { Viewer } from '@/lib/auth/identify'
import { ownPlacesOf, placesOf, roleNames } from './places'
import { setTheme, signOut } from './shell-actions'

/** What the bar's menu needs to know of the person. */
export async function menuOf(viewer: Viewer) {
  return {
    me: { name: viewer.name, email: viewer.email, role: roleNames[viewer.role] },
    theme: themeOf((await cookies()).get('theme')?.value),
    places: placesOf(viewer),
    own: ownPlacesOf(viewer),
    setTheme,
    signOut,
  }
}
