import type { IncomingMessage } from 'node:http'
import { signedOutWords } from '@/lib/auth/signed-out'
import { markup } from '@/lib/reports/formats/markup'
import { problem } from './problem'

type Refusal = { status: number; title: string; detail: string; signIn?: boolean }

/** A form of a page that runs no script: a person reads the answer. Scripts name their action. */
const isRead = ({ headers }: IncomingMessage) =>
  (headers.accept ?? '').includes('text/html') && headers['next-action'] === undefined

const pageOf = ({ title, detail, signIn = false }: Refusal) =>
  markup`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title} – Galley</title>
<main>
<h1>${title}</h1>
<p>${detail}</p>
<p>Nothing was saved. What you wrote still stands in the form: go back one page with your browser.</p>
${signIn && markup`<p><a href="/sign-in" target="_blank" rel="noopener">Sign in, in another tab</a></p>`}
</main>
</html>
`.html

/** No, in the form whoever sent it understands: a page for people, words or a problem for scripts. */
export function pageRefusal(incoming: IncomingMessage, refusal: Refusal): Response {
  const { status, title, detail, signIn } = refusal
  if (isRead(incoming))
    return new Response(pageOf(refusal), {
      status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        // what proxy.ts sets where a page is drawn
        'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      },
    })
  if (signIn)
    // the words themselves, which the page that sent it shows; Next hands them on under this very type alone
    return new Response(detail, { status, headers: { 'content-type': 'text/plain' } })
  return problem(status, title, detail)
}

export const signedOut = (incoming: IncomingMessage) =>
  pageRefusal(incoming, {
    status: 401,
    title: 'You are signed out',
    detail: signedOutWords,
    signIn: true,
  })
