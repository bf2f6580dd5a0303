import { Button } from '@/app/ui/button'
import { Form } from '@/app/ui/form'
import type { SourceDetail } from '@/lib/sources/queries'
import { setReadersAction } from './actions'

type Colleague = { id: string; name: string; role: string }

/** Who besides editors and whoever entered it may know a confidential source. */
export function Readers({ source, colleagues }: { source: SourceDetail; colleagues: readonly Colleague[] }) {
  const named = new Set(source.readers.map(({ id }) => id))
  const others = colleagues.filter(
    ({ id, role }) => id !== source.enteredBy.id && role !== 'editor' && role !== 'admin',
  )
  return (
    <section>
      <h2 className="head">Who may know it</h2>
      <p className="q2">
        {source.enteredBy.name}, every editor and admin
        {named.size > 0 && `, and ${source.readers.map(({ name }) => name).join(', ')}`}. Everyone else, every
        report and every program sees “Confidential source”.
      </p>
      {source.mayNameReaders && others.length > 0 && (
        <Form action={setReadersAction} className="form">
          <input type="hidden" name="sourceId" value={source.id} />
          <fieldset>
            <legend className="sr">Colleagues who may know it</legend>
            {others.map((person) => (
              <label className="ck" key={person.id}>
                <input
                  type="checkbox"
                  name="userIds"
                  value={person.id}
                  defaultChecked={named.has(person.id)}
                />
                {person.name}
              </label>
            ))}
          </fieldset>
          <div className="act">
            <Button>Name these readers</Button>
          </div>
        </Form>
      )}
    </section>
  )
}
