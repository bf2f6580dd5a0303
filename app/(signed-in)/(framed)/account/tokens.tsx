import { Button } from '@/app/ui/button'
import { SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { TimeText } from '@/app/ui/time-text'
import type { getAccount } from '@/lib/people/queries'
import { createTokenAction, revokeTokenAction } from './actions'
import { lifetimeChoices } from './lifetimes'

type Token = Awaited<ReturnType<typeof getAccount>>['tokens'][number]

const scopes = [
  { value: 'read', label: 'Read' },
  { value: 'read,write', label: 'Read and write' },
]
const scopeName = (value: string) => scopes.find((scope) => scope.value === value)?.label ?? value

/** Keys for programs that work in this person's name. */
export function Tokens({ tokens, zone }: { tokens: readonly Token[]; zone: string }) {
  return (
    <section>
      <h2 className="head">API tokens</h2>
      <p className="quiet">
        A program with a token acts in your name. It is shown once and kept only as a fingerprint.
      </p>
      {tokens.length > 0 && <TokenTable tokens={tokens} zone={zone} />}
      <Form action={createTokenAction} className="form token">
        <div className="three-columns">
          <TextField name="name" label="What it is for" placeholder="CMS plug-in" />
          <SelectField name="scopes" label="May" choices={scopes} />
          <SelectField name="lasts" label="Works for" choices={lifetimeChoices} defaultValue="90" />
        </div>
        <div className="act">
          <Button>Make a token</Button>
        </div>
      </Form>
    </section>
  )
}

function TokenTable({ tokens, zone }: { tokens: readonly Token[]; zone: string }) {
  return (
    <table className="rows stack">
      <thead>
        <tr>
          <th scope="col">For</th>
          <th scope="col">May</th>
          <th scope="col">Made</th>
          <th scope="col">Last used</th>
          <th scope="col">Works until</th>
          <th scope="col">
            <span className="screen-reader">Revoke</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <td>{token.name}</td>
            <td>{scopeName(token.scopes)}</td>
            <td>
              <span className="hide-l">Made </span>
              <TimeText at={token.createdAt} zone={zone} />
            </td>
            <td>
              <span className="hide-l">Last used: </span>
              {token.lastUsedAt ? <TimeText at={token.lastUsedAt} zone={zone} /> : 'Never'}
            </td>
            <td>
              <span className="hide-l">Works until: </span>
              <Until token={token} zone={zone} />
            </td>
            <td className="at-end">
              <Form action={revokeTokenAction} silent>
                <input type="hidden" name="tokenId" value={token.id} />
                <Button>Revoke</Button>
              </Form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Until({ token: { expiresAt, expired }, zone }: { token: Token; zone: string }) {
  if (!expiresAt) return 'You revoke it'
  return (
    <>
      <TimeText at={expiresAt} zone={zone} form="date" />
      {expired && <span className="tag late">expired</span>}
    </>
  )
}
