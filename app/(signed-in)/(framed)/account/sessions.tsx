import { Button } from '@/app/ui/button'
import { Form } from '@/app/ui/form'
import { TimeText } from '@/app/ui/time-text'
import { browserName } from '@/lib/auth/browser-name'
import type { getAccount } from '@/lib/people/queries'
import { endAllSessionsAction, endSessionAction } from './actions'
import { EndTokens } from './end-tokens'

type Session = Awaited<ReturnType<typeof getAccount>>['sessions'][number]

type SessionsProps = { sessions: readonly Session[]; tokens: number; zone: string }

/** Where this person is signed in; `tokens` is how many of their API tokens still work. */
export function Sessions({ sessions, tokens, zone }: SessionsProps) {
  return (
    <section>
      <h2 className="head">Signed in</h2>
      <table className="rows stack">
        <thead>
          <tr>
            <th scope="col">Browser</th>
            <th scope="col">Address</th>
            <th scope="col">Since</th>
            <th scope="col">Last seen</th>
            <th scope="col">
              <span className="screen-reader">Sign out</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <td>
                {browserName(session.userAgent) ?? 'A browser'}
                {session.current && <b>, this one</b>}
              </td>
              <td className="mono">{session.address ?? ''}</td>
              <td>
                <span className="hide-l">Since </span>
                <TimeText at={session.createdAt} zone={zone} />
              </td>
              <td>
                <span className="hide-l">Last seen </span>
                <TimeText at={session.lastSeenAt} zone={zone} />
              </td>
              <td className="at-end">{!session.current && <SignOutThere id={session.id} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form action={endAllSessionsAction} data-leaves="">
        <EndTokens count={tokens} />
        <div className="act">
          <Button>Sign out everywhere, here too</Button>
        </div>
      </form>
    </section>
  )
}

const SignOutThere = ({ id }: { id: string }) => (
  <Form action={endSessionAction} silent>
    <input type="hidden" name="sessionId" value={id} />
    <Button>Sign out there</Button>
  </Form>
)
