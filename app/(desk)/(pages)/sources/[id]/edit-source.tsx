import { Button } from '@/app/ui/button'
import { CheckField, SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { SourceDetail } from '@/lib/sources/queries'
import { choicesOf, sourceKindNames, tierNames } from '@/lib/web/words'
import { editSourceAction } from './actions'

export const EditSource = ({ source }: { source: SourceDetail }) => (
  <details className="open-form">
    <summary>Edit this source</summary>
    <Form action={editSourceAction} className="form">
      <input type="hidden" name="sourceId" value={source.id} />
      <TextField name="title" label="Title" defaultValue={source.title} />
      <div className="f2">
        <SelectField
          name="kind"
          label="Kind"
          choices={choicesOf(sourceKindNames)}
          defaultValue={source.kind}
        />
        <SelectField name="tier" label="Tier" choices={choicesOf(tierNames)} defaultValue={source.tier} />
      </div>
      <div className="f2">
        <TextField name="publisher" label="Publisher" optional defaultValue={source.publisher ?? ''} />
        <TextField
          name="publishedAt"
          label="Published"
          optional
          hint="2025, 2025-03 or 2025-03-11"
          defaultValue={source.publishedAt ?? ''}
        />
      </div>
      <TextField name="url" label="Web address" type="url" optional defaultValue={source.url ?? ''} />
      <TextField
        name="origin"
        label="Common origin"
        optional
        hint="Sources that share one, as copies of one wire report, count once."
        defaultValue={source.origin ?? ''}
      />
      <CheckField name="confidential" label="Confidential" defaultChecked={source.confidential} />
      <div className="act">
        <Button kind="primary">Save</Button>
      </div>
    </Form>
  </details>
)
