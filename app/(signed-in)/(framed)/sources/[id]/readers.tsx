import { Button } from '@/app/ui/button'
import { Form } from '@/app/ui/form'
import type { Role } from '@/lib/auth/permissions'
import type { SourceDetail } from '@/lib/sources/queries'
import { setReadersAction } from './actions'

type ReadersProps = {
  source: SourceDetail
  colleagues: readonly { id: string; name: string; role: Role }[]
}

/** Who else may know of a confidential source. Editors and who entered it do anyway. */
export function Readers({ source, colleagues }: ReadersProps) {
  const named = new Set(source.readers.map(({ id }) => id))
  const others = colleagues.filter(
    ({ id, role }) => id !== source.enteredBy.id && role !== 'editor' && role !== 'admin',
  )
  return (
    <section aria-labelledby="readers">
      <h2 className="head" id="readers">
        Who may see it
      </h2>
      <p className="quiet">
        {source.enteredBy.name}, every editor
        {source.readers.length > 0 && `, and ${source.readers.map(({ name }) => name).join(', ')}`}.
      </p>
      {source.mayNameReaders && others.length > 0 && (
        <details data-form="" className="open-form">
          <summary>Name readers</summary>
          <Form action={setReadersAction}>
            <input type="hidden" name="sourceId" value={source.id} />
            <fieldset>
              <legend className="label">These colleagues may see it</legend>
              {others.map(({ id, name, role }) => (
                <label key={id} className="check-line">
                  <input type="checkbox" name="userIds" value={id} defaultChecked={named.has(id)} />
                  {name} <span className="faint">{role}</span>
                </label>
              ))}
            </fieldset>
            <div className="act">
              <Button>Save readers</Button>
            </div>
          </Form>
        </details>
      )}
    </section>
  )
}
