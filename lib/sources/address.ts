import normalizeUrl from 'normalize-url'

/** What is put behind addresses to count who came from where; none of it chooses what is shown. */
const tracking = [
  /^utm_\w+$/i,
  /^(?:fb|g|dc|ms|tt|tw|y)cl(?:k?id|src)$|^[gw]braid$/i,
  /^(?:mc_[ce]id|igshid|igsh|mkt_tok|_ga|_gl|_hsenc|_hsmi|vero_id|wickedid|oly_(?:anon|enc)_id)$/i,
  /^(?:at_(?:campaign|medium|custom\d|link_\w+)|cmpid|ocid|smid|s_cid|ns_\w+|__twitter_impression)$/i,
]

/** A fragment in which a page keeps what it shows; others are places on one page. */
const route = /^#!?\/./u

/** Where search engines keep their fast copies: which host, and where in the path the page's own address begins. */
const copies = [
  [/(?:^|\.)cdn\.ampproject\.org$/u, /^\/[cvi]\/(?:s\/)?([^/]+\.[^/]+.*)$/u],
  [/^(?:www\.)?google\.[a-z.]+$/u, /^\/amp\/(?:s\/)?([^/]+\.[^/]+.*)$/u],
] as const

/** The page behind a fast copy (AMP). */
function withoutAmp(url: URL): URL {
  for (const [host, path] of copies) {
    const kept = host.test(url.hostname) && path.exec(url.pathname)?.[1]
    if (kept) return withoutAmp(new URL(`https://${kept}${url.search}`))
  }
  const page = new URL(url)
  page.hostname = page.hostname.replace(/^amp\.(?=[^.]+\.)/u, '')
  page.pathname = page.pathname.replace(/\/amp\/?$|\.amp(?=(?:\.html?)?$)|^\/amp(?=\/.)/u, '')
  const amp = page.searchParams.get('amp')
  if (amp !== null && /^(?:1|true)?$/u.test(amp)) page.searchParams.delete('amp')
  if (page.searchParams.get('outputType') === 'amp') page.searchParams.delete('outputType')
  return page
}

/**
 * One spelling for all the addresses of one page: no scheme, `www.`, fragment, tracking, slash at the end or fast copy (AMP),
 * what is asked of it in order of the letters. Null where it is no address of the web.
 */
export function canonicalAddress(address: string): string | null {
  let url: URL
  try {
    url = new URL(address.trim())
  } catch {
    return null
  }
  if (!/^https?:$/u.test(url.protocol) || !url.hostname) return null
  const shown = route.test(url.hash) ? url.hash : ''
  // 80 and 443 stand for the two schemes, which are one here
  if (url.port === '80' || url.port === '443') url.port = ''
  const page = withoutAmp(url)
  page.hostname = page.hostname.replace(/\.$/u, '')
  page.hash = ''
  const spelt = normalizeUrl(page.href, {
    stripProtocol: true,
    stripAuthentication: true,
    stripHash: true,
    stripWWW: true,
    removeQueryParameters: tracking,
    removeTrailingSlash: true,
    sortQueryParameters: true,
  })
  return spelt + shown
}
