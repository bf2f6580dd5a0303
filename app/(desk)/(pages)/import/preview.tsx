import { kindNames } from '@/lib/web/words'
import type { Found } from './found'
import { Kinds } from './kinds'
import { looks } from './looks'
import { PreviewText } from './preview-text'

const plural = (n: number, one: string) => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`

function Head({ found }: { found: Found }) {
  const { claims } = found.counts
  return (
    <header>
      <h2 id="found">
        <b className="num">{claims.toLocaleString('en')}</b> {claims === 1 ? 'claim' : 'claims'} found,{' '}
        <b className="num">{(claims - found.looks.not).toLocaleString('en')}</b> of them checkable
      </h2>
      <ul className="pk num">
        {looks.map(({ id, label }) => (
          <li key={id}>
            <span className={`found ${id}`}>{label}</span> {found.looks[id].toLocaleString('en')}
          </li>
        ))}
      </ul>
    </header>
  )
}

function Unclaimed({ counts }: Found) {
  const { unclaimed, sentences } = counts
  return (
    <>
      <h3 className="head">Sentences without a claim</h3>
      <p className="q2 num">
        {unclaimed === 0
          ? 'None.'
          : `${unclaimed.toLocaleString('en')} of ${sentences.toLocaleString('en')}. You say on the desk why they need none.`}
      </p>
    </>
  )
}

function Ticks({ claims, counts }: Found) {
  const rest = counts.claims - claims.length
  return (
    <>
      <h3 className="head">Claims to bring in</h3>
      <p className="q2">
        {claims.length === 0
          ? 'None were found. You can mark claims on the desk, by selecting their words.'
          : 'Untick what nobody need check, here or by pressing on its words.'}
      </p>
      <ol className="ticks">
        {claims.map((claim, index) => (
          <li key={index}>
            <label className="tick">
              <input type="checkbox" name="claim" value={index} defaultChecked={claim.on} />
              <span>
                <span className="st">{claim.statement}</span>
                <span className="q3">
                  {kindNames[claim.kind]}
                  {claim.claimant && `, ${claim.claimant}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ol>
      {counts.leftOut > 0 && (
        <p className="say num">
          An article takes {counts.claims.toLocaleString('en')} claims. {plural(counts.leftOut, 'claim')} of
          least weight stay out; you can mark them on the desk.
        </p>
      )}
      {rest > 0 && <p className="q3 num">{plural(rest, 'more claim')} come in as they were found.</p>}
    </>
  )
}

/** What was found in the text, in its place and as a list; each claim can be unticked before anything is saved. */
export function Preview({ found }: { found: Found }) {
  const { counts } = found
  return (
    <>
      <input type="hidden" name="sha" value={found.sha} />
      <Head found={found} />
      <div className="pbody">
        <div
          className="proof small"
          tabIndex={0}
          role="region"
          aria-label="The text with its claims"
          dir="auto"
        >
          <PreviewText {...found} />
          {found.text.length < counts.characters && (
            <p className="q3 small">
              The text goes on. Only its beginning is shown here; all of it comes in.
            </p>
          )}
        </div>
        <aside>
          <p className="q2 num">
            {plural(counts.characters, 'character')}, {plural(counts.paragraphs, 'paragraph')},{' '}
            {plural(counts.sentences, 'sentence')}
          </p>
          <Kinds kinds={found.kinds} />
          <Unclaimed {...found} />
          <Ticks {...found} />
        </aside>
      </div>
    </>
  )
}
