/** Where one goes after signing in: a path of this site, or the start page. Never another site. */
export function safePath(path: string | undefined): string {
  if (!path?.startsWith('/')) return '/'
  const url = new URL(path, 'http://galley')
  return url.origin === 'http://galley' && !url.pathname.startsWith('//')
    ? url.pathname + url.search
    : '/'
}
