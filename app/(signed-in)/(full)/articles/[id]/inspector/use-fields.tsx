import { SelectField, TextArea, TextField } from '@/app/ui/field'
import type { EvidenceView } from '@/lib/claims/views'
import { choicesOf, stanceNames } from '@/lib/web/words'

/** To who may not see it before their own verdict. */
const asItIs = 'As a colleague found it'

/** What a source does for a claim, and where in it; of one that is attached under names of their own, for both forms may be open. */
export function UseFields({ evidence }: { evidence?: EvidenceView }) {
  return (
    <>
      <div className="two-columns">
        <SelectField
          name="stance"
          label={evidence ? 'What it does' : 'This source'}
          prompt={evidence ? (evidence.stance ? undefined : asItIs) : 'Choose what it does'}
          defaultValue={evidence?.stance ?? undefined}
          choices={choicesOf({
            supports: 'supports the claim',
            refutes: 'refutes the claim',
            context: `gives ${stanceNames.context.toLowerCase()}`,
          })}
        />
        <TextField
          name="locator"
          label={evidence ? 'Where in it' : 'Exact place'}
          optional
          placeholder="p. 14, para. 6, 00:41:12"
          defaultValue={evidence?.locator ?? undefined}
        />
      </div>
      <TextArea
        name="quote"
        label={evidence ? 'Its words' : 'Words that are quoted'}
        optional
        rows={2}
        defaultValue={evidence?.quote ?? undefined}
      />
      <TextField
        name="note"
        label={evidence ? 'Comment' : 'Remark'}
        optional
        defaultValue={evidence?.note ?? undefined}
      />
    </>
  )
}
