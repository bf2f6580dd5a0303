import { closed } from '@/lib/core/in-words'
import type { ReportPart } from '@/lib/reports/part'
import {
  digestCovers,
  partText,
  readableDigest,
  signedUnder,
  voidedText,
} from '@/lib/reports/words'

type SignedProps = { report: ReportPart; say: (iso: string) => string }

export function Signed({ report, say }: SignedProps) {
  return (
    <section className="sign">
      <h2 className="section-head">Signed</h2>
      <div className="signatures">
        {report.signatures.map(({ person, lastAt, ...part }) => (
          <div key={person.id}>
            <p className="signer">{person.name}</p>
            <p className="quiet">
              {partText({ person, lastAt, ...part })}
              <br />
              <span className="figures">{say(lastAt)}</span>
            </p>
          </div>
        ))}
        <Editor report={report} say={say} />
      </div>
      <Former report={report} say={say} />
    </section>
  )
}

function Editor({ report, say }: SignedProps) {
  const { signOff } = report
  if (!signOff) {
    return (
      <div>
        <p className="report-mark">{report.standing}</p>
      </div>
    )
  }
  return (
    <>
      <div>
        <p className="signer">{signOff.by.name}</p>
        <p className="quiet">
          Editor, cleared for publication
          <br />
          <span className="figures">{say(signOff.at)}</span>
        </p>
      </div>
      <div className="digest">
        <p className="mono">{readableDigest(signOff.digest)}</p>
        <p className="quiet">
          {digestCovers} {signedUnder(signOff)}
        </p>
      </div>
    </>
  )
}

/** Sign-offs that no longer hold stay on record, each with what ended it. */
function Former({ report: { signOffs }, say }: SignedProps) {
  const former = signOffs.filter(({ valid }) => !valid)
  if (former.length === 0) return null
  return (
    <>
      <h3 className="head">Earlier sign-offs</h3>
      <ul className="quiet">
        {former.map((signOff) => (
          <li key={signOff.at}>
            {signOff.by.name}, {say(signOff.at)}, draft {signOff.revision}, digest{' '}
            <span className="mono">{readableDigest(signOff.digest)}</span>.{' '}
            {closed(voidedText(signOff, say) ?? '')}
          </li>
        ))}
      </ul>
    </>
  )
}
