import { AskingButton } from '@/app/ui/asking-button'
import { CheckField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { kinds } from '@/lib/claims/vocabulary'
import type { SourcingPolicy } from '@/lib/sources/policy'
import { kindNames } from '@/lib/web/words'
import { setPolicyAction } from './actions'
import { sayRule } from './policy-table'

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
      <td className="faint">{rule ? sayRule(rule) : 'as every claim'}</td>
    </tr>
  )
}

/** The default, and for each kind of claim what differs from it. */
export function PolicyForm({ policy }: { policy: SourcingPolicy }) {
  return (
    <Form action={setPolicyAction} className="policy">
      <p className="quiet">
        Enough are so many primary sources, or else so many sources of different origin. 0 closes
        that way; two zeros ask for none. Leave a kind empty where it is as every claim. Each source
        counts only with an exact place or the quoted passage.
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
          label="Until then they do not see either whether a source was found to support or refute"
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
