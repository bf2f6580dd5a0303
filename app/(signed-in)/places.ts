import { type Actor, may } from '@/lib/auth/permissions'
import type { Place } from '@/app/ui/nav-links'

/** Where one can go, from the bar. */
export const placesOf = (viewer: Actor): Place[] => [
  { href: '/', label: 'Today' },
  ...(may(viewer, 'verdict.submit') ? [{ href: '/queue', label: 'My queue' }] : []),
  { href: '/articles', label: 'Articles' },
  { href: '/archive', label: 'Archive' },
  { href: '/sources', label: 'Sources' },
  ...(may(viewer, 'article.import') ? [{ href: '/import', label: 'Import' }] : []),
]

/** Under one's name. */
export const ownPlacesOf = (viewer: Actor): Place[] => [
  { href: '/account', label: 'Account' },
  { href: '/policy', label: 'Sourcing policy and scales' },
  ...(may(viewer, 'people.manage') ? [{ href: '/people', label: 'People' }] : []),
  ...(may(viewer, 'audit.read') ? [{ href: '/audit', label: 'Audit' }] : []),
  ...(may(viewer, 'system.read') ? [{ href: '/health', label: 'Health' }] : []),
]

export const roleNames = {
  viewer: 'Viewer',
  reviewer: 'Reviewer',
  editor: 'Editor',
  admin: 'Admin',
} as const
