import { AskingButton } from '@/app/ui/asking-button'
import { Shown } from '@/app/ui/shown'
import { CheckField, SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { SourceDetail } from '@/lib/sources/queries'
import { choicesOf, sourceKindNames, tierNames } from '@/lib/web/words'
import { editSourceAction } from './actions'
import { endsWords } from './ends-words'

const shownOf = ({
  title,
  kind,
  tier,
  publisher,
  publishedAt,
  url,
  origin,
  confidential,
}: SourceDetail) => ({
  ...{ title, kind, tier, publisher, publishedAt, url, origin, confidential },
})

export function EditSource({ source, mayConfide }: { source: SourceDetail; mayConfide: boolean }) {
  const ends = endsWords(source.signOffs)
  return (
    <section>
      <details data-form="" className="open-form">
        <summary>Correct these details</summary>
        <Form action={editSourceAction} className="form">
          <input type="hidden" name="sourceId" value={source.id} />
          <Shown fields={shownOf(source)} />
          <TextField
            name="title"
            label="Title"
            defaultValue={source.title}
            maxLength={500}
            dir="auto"
          />
          <div className="two-columns">
            <SelectField
              name="kind"
              label="Kind"
              choices={choicesOf(sourceKindNames)}
              defaultValue={source.kind}
            />
            <SelectField
              name="tier"
              label="Primary or secondary"
              choices={choicesOf(tierNames)}
              defaultValue={source.tier}
            />
            <TextField
              name="publisher"
              label="Publisher"
              optional
              defaultValue={source.publisher ?? ''}
            />
            <TextField
              name="publishedAt"
              label="Date"
              optional
              defaultValue={source.publishedAt ?? ''}
              placeholder="2025, 2025-03 or 2025-03-11"
            />
            <TextField
              name="url"
              label="Web address"
              optional
              type="url"
              defaultValue={source.url ?? ''}
            />
            <TextField
              name="origin"
              label="Common origin"
              optional
              defaultValue={source.origin ?? ''}
              hint="Sources that go back to the same wire copy or statement count once."
            />
          </div>
          {mayConfide && (
            <div className="act">
              <input type="hidden" name="mayConfide" value="1" />
              <CheckField
                name="confidential"
                label="Confidential: only I, editors and people named here see it"
                defaultChecked={source.confidential}
              />
            </div>
          )}
          {ends && <p className="say bad">Changing these {ends}.</p>}
          <AskingButton label="Save details" yes="Yes, save mine" />
        </Form>
      </details>
    </section>
  )
}
