const browsers = ['Edg', 'Firefox', 'Chrome', 'Safari'] as const
const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'] as const

/** "Chrome on Linux", as far as a browser says; null where nothing is known of it. */
export function browserName(userAgent: string | null): string | null {
  const browser = browsers.find((name) => userAgent?.includes(name))
  const system = systems.find((name) => userAgent?.includes(name))
  if (!browser) return userAgent?.slice(0, 40) ?? null
  const name = browser === 'Edg' ? 'Edge' : browser
  return system ? `${name} on ${system}` : name
}
