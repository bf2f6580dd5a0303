'use client'

import { type Paste, pasteOf } from './paste'
import { Icon } from '@/app/ui/mark'

const tabs = [
  { id: 'text', label: 'Paste text' },
  { id: 'url', label: 'Web address' },
  { id: 'file', label: 'File' },
] as const

type InputTabsProps = {
  errors: Record<string, string>
  values: Record<string, string>
  accepted: string
  typed: () => void
  pasted: (paste: Paste, field: HTMLTextAreaElement) => void
  take: (file: File) => void
  /** under the text: how long it is */
  children: React.ReactNode
}

const Wrong = ({ name, errors }: { name: string; errors: Record<string, string> }) =>
  errors[name] ? (
    <p className="error" id={`${name}-error`}>
      {errors[name]}
    </p>
  ) : null

const wrong = (name: string, errors: Record<string, string>) =>
  errors[name] ? ({ 'aria-invalid': true, 'aria-describedby': `${name}-error` } as const) : {}

/** Browsers take seconds to paste a book; as a whole it is there at once. */
function pasteWhole(event: React.ClipboardEvent<HTMLTextAreaElement>): boolean {
  const text = event.clipboardData.getData('text/plain')
  if (text.length < 50_000) return false
  event.preventDefault()
  const { selectionStart, selectionEnd } = event.currentTarget
  event.currentTarget.setRangeText(text, selectionStart, selectionEnd, 'end')
  return true
}

/** Paste, address or file. Radio buttons, so that they are tabs without script too; all three are in one form. */
export function InputTabs({
  errors,
  values,
  accepted,
  typed,
  pasted,
  take,
  children,
}: InputTabsProps) {
  const chosen = tabs.find(({ id }) => id === values.way)?.id ?? 'text'
  return (
    <div className="ways">
      <fieldset className="way-tabs">
        <legend className="screen-reader">Where the text comes from</legend>
        {tabs.map(({ id, label }) => (
          <label key={id}>
            <input type="radio" name="way" value={id} defaultChecked={id === chosen} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <div className="field-box way-text">
        <label className="screen-reader" htmlFor="text">
          Paste the text
        </label>
        <textarea
          id="text"
          name="text"
          className="field paste"
          spellCheck={false}
          dir="auto"
          placeholder="Paste the article here"
          defaultValue={values.text}
          onInput={typed}
          onPaste={(event) => {
            const formatted = pasteOf(event)
            if (pasteWhole(event)) typed()
            if (formatted) pasted(formatted, event.currentTarget)
          }}
          {...wrong('text', errors)}
        />
        <Wrong name="text" errors={errors} />
        {children}
      </div>
      <div className="field-box way-url">
        <label className="label" htmlFor="url">
          Address of the article
        </label>
        <div className="fetch-address">
          <input
            id="url"
            name="url"
            type="url"
            inputMode="url"
            autoComplete="off"
            className="field"
            placeholder="https://"
            defaultValue={values.url}
            {...wrong('url', errors)}
          />
          <button className="button" name="intent" value="preview">
            Fetch
          </button>
        </div>
        <Wrong name="url" errors={errors} />
        <p className="hint">
          Galley reads the article’s text, headline, author and date. Pages behind a sign-in have to
          be pasted.
        </p>
      </div>
      <DropZone errors={errors} accepted={accepted} take={take} />
    </div>
  )
}

function DropZone({
  errors,
  accepted,
  take,
}: Pick<InputTabsProps, 'errors' | 'accepted' | 'take'>) {
  return (
    <div className="way-file">
      <div className="drop">
        <Icon name="file" />
        <label htmlFor="file">
          Drop a file anywhere on this page
          <small>
            Word, OpenDocument, RTF, PDF, HTML, Markdown, mail or plain text, up to 10 MB. Pictures
            of pages (PNG, JPEG, WebP, TIFF) and scanned PDFs are read by text recognition. Of a
            .zip of articles you choose those that come in.
          </small>
        </label>
        <input
          id="file"
          name="file"
          type="file"
          accept={accepted}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) take(file)
          }}
          {...wrong('file', errors)}
        />
      </div>
      <Wrong name="file" errors={errors} />
    </div>
  )
}
