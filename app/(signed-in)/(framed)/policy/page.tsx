import { may } from '@/lib/auth/permissions'
import { currentPolicy } from '@/lib/sources/in-force'
import { getViewer } from '@/lib/web/viewer'
import { PolicyForm } from './policy-form'
import { PolicyTable } from './policy-table'
import { Scales } from './scales'

export const metadata = { title: 'Sourcing policy and scales' }

export default async function PolicyPage() {
  const viewer = await getViewer()
  const { version, policy } = await currentPolicy()
  return (
    <main id="main" tabIndex={-1} className="plain">
      <h1>Sourcing policy and scales</h1>
      <p className="intro">
        What a verdict needs to lean on, and the verdicts there are. Confirmed and Wrong are refused
        without their sources; an editor may go past that, in words, on record.
      </p>
      <section className="narrow" aria-labelledby="policy">
        <h2 className="head" id="policy">
          Sourcing policy
          <span className="aside figures">
            {version === 0 ? 'as Galley comes' : `version ${version}`}
          </span>
        </h2>
        {may(viewer, 'policy.set') ? (
          <PolicyForm policy={policy} version={version} />
        ) : (
          <PolicyTable policy={policy} />
        )}
      </section>
      <Scales />
    </main>
  )
}
