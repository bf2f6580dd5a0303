import type { Metadata } from 'next'
import { Button } from '@/app/ui/button'
import { TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { may } from '@/lib/auth/permissions'
import { kinds } from '@/lib/claims/vocabulary'
import { db } from '@/lib/core/db'
import { currentPolicy } from '@/lib/sources/in-force'
import type { SourcingPolicy } from '@/lib/sources/policy'
import { getViewer } from '@/lib/web/viewer'
import { kindNames } from '@/lib/web/words'
import { setPolicyAction } from './actions'
import { Scales } from './scales'

export const metadata: Metadata = { title: 'Sourcing policy and scales' }

export default async function PolicyPage() {
  const viewer = await getViewer()
  const { policy, version } = await currentPolicy(db)
  const allowed = may(viewer, 'policy.set')
  return (
    <main id="main" tabIndex={-1} className="plain">
      <h1>Sourcing policy and scales</h1>
      <p className="intro">
        Confirmed and Wrong need sources: so many primary ones, or else so many of different origin, each with
        a place or the quoted passage. An editor may go past the policy, in words, on record.
      </p>
      <section>
        <h2 className="head">
          Sources a verdict needs{' '}
          <span className="aside num">{version === 0 ? 'As Galley comes' : `Version ${version}`}</span>
        </h2>
        {allowed ? <PolicyForm policy={policy} /> : <PolicyTable policy={policy} />}
      </section>
      <Scales />
    </main>
  )
}

const number = { type: 'number', min: 0, max: 20, inputMode: 'numeric' } as const

function PolicyForm({ policy }: { policy: SourcingPolicy }) {
  return (
    <Form action={setPolicyAction} className="form">
      <table className="rows">
        <Heads />
        <tbody>
          <tr>
            <th scope="row">Every kind of claim</th>
            <td>
              <TextField
                name="default.primary"
                label="Primary sources, every kind"
                hiddenLabel
                defaultValue={policy.default.primary}
                {...number}
              />
            </td>
            <td>
              <TextField
                name="default.secondary"
                label="Sources of different origin, every kind"
                hiddenLabel
                defaultValue={policy.default.secondary}
                {...number}
              />
            </td>
          </tr>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{kindNames[kind]}</th>
              <td>
                <TextField
                  name={`byKind.${kind}.primary`}
                  label={`Primary sources, ${kindNames[kind]}`}
                  hiddenLabel
                  optional
                  defaultValue={policy.byKind[kind]?.primary}
                  {...number}
                />
              </td>
              <td>
                <TextField
                  name={`byKind.${kind}.secondary`}
                  label={`Sources of different origin, ${kindNames[kind]}`}
                  hiddenLabel
                  optional
                  defaultValue={policy.byKind[kind]?.secondary}
                  {...number}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        An empty row follows the first one. 0 closes that way; 0 and 0 ask for no source at all.
      </p>
      <div className="act">
        <Button kind="primary">Put in force</Button>
      </div>
    </Form>
  )
}

function PolicyTable({ policy }: { policy: SourcingPolicy }) {
  const own = kinds.filter((kind) => policy.byKind[kind])
  return (
    <table className="rows">
      <Heads />
      <tbody className="num">
        <tr>
          <th scope="row">Every kind of claim</th>
          <td>{policy.default.primary}</td>
          <td>{policy.default.secondary}</td>
        </tr>
        {own.map((kind) => (
          <tr key={kind}>
            <th scope="row">{kindNames[kind]}</th>
            <td>{policy.byKind[kind]?.primary}</td>
            <td>{policy.byKind[kind]?.secondary}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Heads = () => (
  <thead>
    <tr>
      <th scope="col">Kind of claim</th>
      <th scope="col">Primary sources</th>
      <th scope="col">or sources of different origin</th>
    </tr>
  </thead>
)
