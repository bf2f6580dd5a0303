import type { Page } from 'playwright-core'

/** What a form sends, by the names of its fields. */
export type Sending = Record<string, string[]>

type Watched = Window & { sendings: Sending[] }

/** Server actions of this page go nowhere: what they would carry is noted, and is refused. */
export const holdSendings = (page: Page) =>
  page.addInitScript(() => {
    const watched = window as unknown as Watched
    watched.sendings = []
    const send = window.fetch.bind(window)
    window.fetch = async (input, init) => {
      const address = input instanceof Request ? input.url : String(input)
      // whoever asks whether the line is up need not wait for it
      if (address.endsWith('/api/v1/health')) return new Response('{}')
      const headers = new Headers(init?.headers)
      if (init?.method !== 'POST' || !headers.has('next-action')) return send(input, init)
      const carried: Sending = {}
      const body = init.body instanceof FormData ? [...init.body] : []
      for (const [name, value] of body) {
        const field = /^_?\d+_(.+)$/.exec(name)?.[1]
        if (field && !field.startsWith('$'))
          (carried[field] ??= []).push(typeof value === 'string' ? value : value.name)
      }
      watched.sendings.push(carried)
      // not as a line that broke, for then it would be sent once more
      throw new Error('held')
    }
  })

/** What was sent since the last time one asked. */
export const sendings = (page: Page) =>
  page.evaluate(() => (window as unknown as Watched).sendings.splice(0))
