import { figure } from '@/lib/core/figure'
import { closed } from '@/lib/core/in-words'
import { removedText } from '../removed-words'
import type { Report } from '../report'
import {
  digestCovers,
  factAsideText,
  partText,
  readableDigest,
  sayMoment,
  sentenceAsideText,
  signedUnder,
  standingLine,
  voidedText,
} from '../words'
import { webAddress } from '../web-address'
import type { Say } from './say'

function editorData(report: Report, say: Say) {
  const { signOff } = report
  if (!signOff) return null
  return {
    name: say(signOff.by.name),
    part: 'Editor, cleared for publication',
    at: sayMoment(signOff.at),
    digest: readableDigest(signOff.digest),
    covers: `${digestCovers} ${signedUnder(signOff)}`.trim(),
  }
}

/** Sign-offs that no longer hold stay on record, each with what ended it. */
const former = ({ signOffs }: Report, say: Say) =>
  signOffs.flatMap((signOff) => {
    const ended = voidedText(signOff)
    return ended
      ? [say(`Signed off by ${signOff.by.name}, ${sayMoment(signOff.at)}. ${closed(ended)}`)]
      : []
  })

/** What stands behind the claims: what was removed, what was set aside, who signed, and how to know this report again. */
export const endData = (report: Report, say: Say) => ({
  removed: report.removed.map((claim) => [say(removedText(claim)), say(claim.quote)]),
  aside: [
    ...report.dismissals.map((dismissed) => [
      say(sentenceAsideText(dismissed)),
      say(dismissed.text),
    ]),
    ...report.factsAside.map((fact) => [say(factAsideText(fact)), say(fact.text)]),
  ],
  signatures: report.signatures.map((signature) => ({
    name: say(signature.person.name),
    part: partText(signature),
    at: sayMoment(signature.lastAt),
  })),
  standing: standingLine(report),
  editor: editorData(report, say),
  former: former(report, say),
  text: report.revision.sha256,
  history: report.history.hash
    ? `The history of this article had ${figure(report.history.events)} ${report.history.events === 1 ? 'event' : 'events'} when this was made; the hash of the last one is`
    : '',
  hash: report.history.hash,
  source: webAddress(report.article.sourceUrl) ?? '',
})
