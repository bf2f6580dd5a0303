import { AskingButton } from '@/app/ui/asking-button'
import { CheckField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { Shown } from '@/app/ui/shown'
import { kinds } from '@/lib/claims/vocabulary'
import type { SourcingPolicy } from '@/lib/sources/policy'
import { kindNames } from '@/lib/web/words'
import { setPolicyAction } from './actions'
import { InWords } from './in-words'

type Rule = SourcingPolicy['default']

function RuleFields({
  name,
  label,
  rule,
  optional = false,
}: {
  name: string
  label: string
  rule: Rule | undefined
  optional?: boolean
}) {
  const common = {
    type: 'number',
    inputMode: 'numeric',
    min: 0,
    step: 1,
    hiddenLabel: true,
    className: 'field figures short',
  } as const
  // `required` and not `optional`: an empty pair is an answer, and the column heads say so
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <TextField
          {...common}
          name={`${name}.primary`}
          label={`${label}: primary sources`}
          max={10}
          defaultValue={rule?.primary}
          required={!optional}
        />
      </td>
      <td>
        <TextField
          {...common}
          name={`${name}.secondary`}
          label={`${label}: sources of different origin`}
          max={20}
          defaultValue={rule?.secondary}
          required={!optional}
        />
      </td>
      <InWords name={name} rule={rule} />
    </tr>
  )
}

/** The default, and for each kind of claim what differs from it. */
type PolicyFormProps = { policy: SourcingPolicy; version: number }

export function PolicyForm({ policy, version }: PolicyFormProps) {
  return (
    <Form action={setPolicyAction} className="policy">
      <Shown fields={{ version }} />
      <p className="quiet">
        A claim needs the first number of primary sources, or the second number of sources that do
        not go back to the same origin: either is enough. With a 0, sources of that column are not
        enough by themselves; with a 0 in both, no source is needed. A kind with both fields empty
        follows “Every claim”. A source counts only with an exact place or the quoted passage.
      </p>
      <div className="table-scroll">
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">Kind of claim</th>
              <th scope="col">Primary</th>
              <th scope="col">Different origin</th>
              <th scope="col">In words</th>
            </tr>
          </thead>
          <tbody>
            <RuleFields name="default" label="Every claim" rule={policy.default} />
            {kinds.map((kind) => (
              <RuleFields
                key={kind}
                name={`byKind.${kind}`}
                label={kindNames[kind]}
                rule={policy.byKind[kind]}
                optional
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="act">
        <CheckField
          name="blindSecond"
          label="The second person gives a verdict before seeing the first"
          defaultChecked={policy.blindSecond}
        />
      </div>
      <div className="act">
        <CheckField
          name="hideStance"
          label="Before that, the second person sees the sources, but not whether each was found to support or refute the claim"
          defaultChecked={policy.hideStance}
        />
      </div>
      <p className="faint small">
        Verdicts that a new policy no longer bears are marked as thinly sourced and stop sign-off.
        None is changed.
      </p>
      <AskingButton label="Put this policy in force" yes="Yes, put it in force" />
    </Form>
  )
}
