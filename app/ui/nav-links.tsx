'use client'

import { usePathname } from 'next/navigation'

export type Place = { href: string; label: string }

/** The places of the house; the one we are in is marked. */
export function NavLinks({ places, className }: { places: readonly Place[]; className?: string }) {
  const pathname = usePathname()
  return places.map((place) => {
    const here = place.href === '/' ? pathname === '/' : pathname.startsWith(place.href)
    return (
      <a
        key={place.href}
        href={place.href}
        className={className}
        aria-current={here ? 'page' : undefined}
      >
        {place.label}
      </a>
    )
  })
}
