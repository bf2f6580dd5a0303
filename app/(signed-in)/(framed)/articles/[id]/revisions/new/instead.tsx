import { Button } from '@/app/ui/button'
import { TextField } from '@/app/ui/field'

/** The other ways in: what is read takes the place of the words in the field. */
export function Instead({ sourceUrl, files }: { sourceUrl: string | null; files: string }) {
  return (
    <details data-form="" className="open-form">
      <summary>Take the text from a file or a web page instead</summary>
      <div>
        <div className="two-columns">
          <TextField name="file" label="File" optional type="file" accept={files} />
          <TextField
            name="url"
            label="Web address"
            optional
            type="url"
            placeholder={sourceUrl ?? 'https://'}
            inputMode="url"
          />
        </div>
        {sourceUrl && (
          <div className="act">
            <Button name="again" value={sourceUrl}>
              Read {hostOf(sourceUrl)} again
            </Button>
          </div>
        )}
        <p className="hint">
          It takes the place of the text in the field, where you can still change it.
        </p>
      </div>
    </details>
  )
}

const hostOf = (address: string) => {
  try {
    return new URL(address).hostname.replace(/^www\./, '')
  } catch {
    return 'the web page'
  }
}
