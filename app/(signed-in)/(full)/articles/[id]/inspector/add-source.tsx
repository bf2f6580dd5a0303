import { EndsSignOff } from '@/app/(signed-in)/ends-sign-off'
import { Button } from '@/app/ui/button'
import { CheckField, SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { Viewer } from '@/lib/auth/identify'
import { listSources } from '@/lib/sources/queries'
import { choicesOf, sourceKindNames, tierNames } from '@/lib/web/words'
import { addEvidenceAction } from '../actions/evidence-actions'
import type { ClaimProps } from './claim'
import { AddButton } from './add-button'
import { UseFields } from './use-fields'
import { Hidden } from './hidden'

type AddSourceProps = ClaimProps & {
  /** words to find in the library; null = a new source is written down */
  library: string | null
}

/** A new source, or one that the house has already. */
export function AddSource({ claim, viewer, article, library }: AddSourceProps) {
  const here = `/articles/${claim.articleId}/claims/${claim.number}`
  return (
    <details data-form="" className="open-form" data-shortcut="S" open={library !== null}>
      <summary>
        Write one down in full <kbd aria-hidden="true">S</kbd>
      </summary>
      {library === null ? (
        <p className="small">
          A new one below, or{' '}
          <a className="link" href={`${here}?library=`} data-stay="">
            one from the library
          </a>
          .
        </p>
      ) : (
        <form className="tools" action={here} data-stay="">
          <div className="wide">
            <input
              className="field"
              type="search"
              name="library"
              defaultValue={library}
              autoFocus={library === ''}
              aria-label="Find in the library"
              placeholder="Title, publisher or address"
            />
          </div>
          <Button>Find</Button>
          <a className="button plain" href={here} data-stay="">
            A new one
          </a>
        </form>
      )}
      <Form action={addEvidenceAction}>
        <Hidden name="claimId" value={claim.id} />
        {library === null ? <NewSource /> : <FromLibrary viewer={viewer} words={library} />}
        <UseFields />
        <EndsSignOff article={article} />
        <AddButton />
      </Form>
    </details>
  )
}

function NewSource() {
  return (
    <>
      <TextField name="source.title" label="Title" maxLength={500} />
      <div className="two-columns">
        <SelectField name="source.kind" label="Kind" choices={choicesOf(sourceKindNames)} />
        <SelectField
          name="source.tier"
          label="Primary or secondary"
          prompt="Choose which"
          choices={choicesOf(tierNames)}
        />
        <TextField name="source.publisher" label="Publisher" optional />
        <TextField name="source.publishedAt" label="Date" optional placeholder="2025-03-11" />
        <TextField name="source.url" label="Web address" optional type="url" />
        <TextField
          name="source.origin"
          label="Common origin"
          optional
          placeholder="Wire copy of …"
        />
      </div>
      <div className="act">
        <CheckField
          name="source.confidential"
          label="Confidential: only I, editors and people I name see it"
        />
      </div>
    </>
  )
}

async function FromLibrary({ viewer, words }: { viewer: Viewer; words: string }) {
  const { items } = await listSources(viewer, { q: words, limit: 50 })
  const choices = items
    .filter((source) => !source.withdrawn)
    .map((source) => ({
      value: source.id,
      label: [source.title, source.publisher].filter(Boolean).join(', '),
    }))
  if (choices.length === 0) return <p className="quiet">Nothing in the library has these words.</p>
  return (
    <SelectField
      key={words}
      autoFocus={words !== ''}
      name="sourceId"
      prompt="Choose a source"
      label={words ? 'Found in the library' : 'Newest in the library'}
      choices={choices}
    />
  )
}
