import { SelectField, TextArea, TextField } from '@/app/ui/field'
import type { EvidenceView } from '@/lib/claims/views'
import { choicesOf, stanceNames } from '@/lib/web/words'

/** What a source does for a claim, and where in it. */
export function UseFields({ evidence }: { evidence?: EvidenceView }) {
  return (
    <>
      <div className="two-columns">
        <SelectField
          name="stance"
          label="This source"
          prompt={evidence ? undefined : 'Choose what it does'}
          defaultValue={evidence?.stance ?? undefined}
          choices={choicesOf({
            supports: 'supports the claim',
            refutes: 'refutes the claim',
            context: `gives ${stanceNames.context.toLowerCase()}`,
          })}
        />
        <TextField
          name="locator"
          label="Exact place"
          optional
          placeholder="p. 14, para. 6, 00:41:12"
          defaultValue={evidence?.locator ?? undefined}
        />
      </div>
      <TextArea
        name="quote"
        label="Words that are quoted"
        optional
        rows={2}
        defaultValue={evidence?.quote ?? undefined}
      />
      <TextField name="note" label="Remark" optional defaultValue={evidence?.note ?? undefined} />
    </>
  )
}
