import type { Action } from '@/lib/auth/permissions'

/** What a permission lets one do, as it follows "may not". */
const words: Record<Action, string> = {
  'article.read': 'read articles',
  'article.import': 'bring in articles',
  'article.edit': 'edit an article’s facts',
  'article.reframe': 'change headline or depth of an article that somebody has judged',
  'article.revise': 'bring in a new draft',
  'sentence.dismiss': 'say that a sentence needs no check',
  'article.signOff': 'sign off an article',
  'article.publish': 'mark an article as published',
  'article.archive': 'put an article in the archive',

  'claim.create': 'make claims',
  'claim.edit': 'edit claims',
  'claim.delete': 'delete claims',
  'claim.deleteJudged': 'delete claims that somebody has judged',
  'claim.start': 'take a claim',
  'claim.assign': 'give a claim to a colleague',
  'claim.release': 'give back a claim that somebody else holds',
  'claim.reopen': 'reopen a claim',
  'claim.restore': 'restore a claim that was cut',
  'claim.stillRight': 'say that a claim is still right',
  'claim.clear': 'let a claim stand against its verdict',

  'evidence.add': 'add a source to a claim',
  'evidence.edit': 'change what is said of a source on a claim',
  'evidence.remove': 'take a source off a claim',
  'source.edit': 'change a source',
  'source.withdraw': 'withdraw a source',
  'source.capture': 'keep copies of sources',
  'source.seeAll': 'see every confidential source',
  'source.nameReaders': 'say who may see this confidential source',
  'policy.set': 'put a sourcing policy in force',
  'policy.override': 'go past the sourcing policy',

  'verdict.submit': 'give a verdict',
  'verdict.second': 'answer this verdict as the second person',
  'verdict.concede': 'give way in this dispute',
  'verdict.adjudicate': 'decide this dispute',

  'note.add': 'write notes',
  'task.done': 'tick off a task',
  'fix.propose': 'propose a correction',
  'fix.decide': 'accept or reject a correction',

  'account.own': 'change their own account',
  'people.manage': 'manage people and roles',
  'people.read': 'see who works here',
  'history.read': 'read histories',
  'audit.read': 'see the audit log',
  'system.read': 'see how Galley itself is doing',
}

/** Of a page that was asked for, by its path: "open the audit page". Of a permission that an older version knew, its name. */
export function actionInWords(action: string): string {
  const [page] = action.startsWith('/') ? action.split('/').filter(Boolean) : []
  if (page !== undefined) return `open the ${page.replaceAll('-', ' ')} page`
  return Object.hasOwn(words, action) ? words[action as Action] : action
}
