import '@/app/ui/import.css'
import { SelectField, TextField } from '@/app/ui/field'
import { Empty } from '@/app/ui/say'
import { acceptedFiles } from '@/lib/articles/readers/registry'
import { may } from '@/lib/auth/permissions'
import { getViewer } from '@/lib/web/viewer'
import { choicesOf, depthNames } from '@/lib/web/words'
import { importAction } from './actions'
import { ImportForm } from './import-form'

export const metadata = { title: 'Import' }

const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'German' },
  { value: 'fr', label: 'French' },
  { value: 'es', label: 'Spanish' },
  { value: 'it', label: 'Italian' },
  { value: 'pt', label: 'Portuguese' },
  { value: 'nl', label: 'Dutch' },
  { value: 'pl', label: 'Polish' },
  { value: 'ru', label: 'Russian' },
  { value: 'uk', label: 'Ukrainian' },
  { value: 'ar', label: 'Arabic' },
  { value: 'zh', label: 'Chinese' },
  { value: 'ja', label: 'Japanese' },
]

export default async function ImportPage() {
  const viewer = await getViewer()
  if (!may(viewer, 'article.import')) {
    return (
      <main id="main" tabIndex={-1} className="plain">
        <h1>Bring in an article</h1>
        <Empty
          action={
            <a className="btn" href="/articles">
              See the articles
            </a>
          }
        >
          Reviewers and editors bring articles in. Your role may read them.
        </Empty>
      </main>
    )
  }
  return (
    <main id="main" tabIndex={-1} className="impage">
      <ImportForm action={importAction} accepted={acceptedFiles.replaceAll(',', ', ')}>
        <TextField name="title" label="Headline" />
        <div className="f3">
          <TextField name="byline" label="Author" optional />
          <TextField name="desk" label="Desk" optional />
          <SelectField name="language" label="Language" choices={languages} defaultValue="en" />
        </div>
        <div className="f2">
          <TextField
            name="deadline"
            label="Deadline"
            optional
            type="datetime-local"
            hint={`By the clock of ${viewer.timeZone.replaceAll('_', ' ')}`}
          />
          <SelectField name="depth" label="Depth" choices={choicesOf(depthNames)} defaultValue="full" />
        </div>
      </ImportForm>
    </main>
  )
}
