import '@/app/(signed-in)/(framed)/import/import.css'
import '@/app/(signed-in)/(framed)/import/archive/archive.css'
import { WhoseFields } from '@/app/(signed-in)/whose-fields'
import { SelectField, TextField } from '@/app/ui/field'
import { KeyLineBar, KeySheet } from '@/app/ui/key-sheet'
import { Empty } from '@/app/ui/say'
import { languageModel } from '@/lib/intake/language-model'
import { acceptedArchives, acceptedFiles } from '@/lib/intake/readers/registry'
import { may } from '@/lib/auth/permissions'
import { getViewer } from '@/lib/web/viewer'
import { choicesOf, depthNames } from '@/lib/web/words'
import { archiveAction, importAction } from './actions'
import { ImportForm } from './import-form'
import { keyLines, keysInLine } from './preview/keys'
import { languages } from './reading/languages'

export const metadata = { title: 'Import' }

export default async function ImportPage() {
  const viewer = await getViewer()
  if (!may(viewer, 'article.import')) {
    return (
      <main id="main" tabIndex={-1} className="plain">
        <h1>Bring in an article</h1>
        <Empty
          action={
            <a className="button" href="/articles">
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
    <>
      <main id="main" tabIndex={-1} className="import-page">
        <ImportForm
          action={importAction}
          archive={archiveAction}
          accepted={`${acceptedFiles},${acceptedArchives}`.replaceAll(',', ', ')}
          archives={acceptedArchives}
          zone={viewer.timeZone}
          model={languageModel && `${languageModel.name} at ${languageModel.host}`}
        >
          <Facts zone={viewer.timeZone} />
        </ImportForm>
      </main>
      <KeyLineBar lines={keysInLine} />
      <KeySheet lines={keyLines} />
    </>
  )
}

const Facts = ({ zone }: { zone: string }) => (
  <>
    <div className="field-box">
      <TextField name="title" label="Headline" dir="auto" />
    </div>
    <WhoseFields zone={zone} />
    <div className="three-columns">
      <SelectField name="depth" label="Depth" choices={choicesOf(depthNames)} defaultValue="full" />
      <TextField
        name="publishedAt"
        label="Dated"
        optional
        type="date"
        title="Says which day “on Tuesday” was"
      />
      <SelectField name="language" label="Language" choices={languages} defaultValue="" />
    </div>
  </>
)
