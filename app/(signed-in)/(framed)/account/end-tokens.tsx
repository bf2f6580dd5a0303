import { CheckField } from '@/app/ui/field'

/** Offered wherever browsers are signed out, and left to choose: what programs do would stop unasked. */
export function EndTokens({ count }: { count: number }) {
  if (count === 0) return null
  const tokens = count === 1 ? 'my API token' : `my ${count} API tokens`
  return (
    <div className="act">
      <CheckField
        name="tokens"
        label={`End ${tokens} too; programs that use ${count === 1 ? 'it' : 'them'} stop working`}
      />
    </div>
  )
}
