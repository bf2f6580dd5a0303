import { dateRules } from './date-rules'
import {
  each,
  type Finding,
  isObject,
  isOnlyHere,
  isText,
  isWebAddress,
  type Node,
  typesOf,
} from './node'
import { ratingRules } from './rating-rules'

const found = (path: string, message: string): Finding[] => [{ path, message }]
const agents = ['Person', 'Organization', 'NewsMediaOrganization', 'GovernmentOrganization']

const isSchema = (context: unknown): boolean =>
  Array.isArray(context)
    ? context.some(isSchema)
    : isObject(context)
      ? isSchema(context['@vocab'])
      : typeof context === 'string' && /^https?:\/\/(www\.)?schema\.org\/?$/u.test(context)

/** The words mean what schema.org says they mean. */
export function contextRule(documents: readonly unknown[]): Finding[] {
  return documents
    .filter((node) => !isObject(node) || !isSchema(node['@context']))
    .slice(0, 1)
    .flatMap(() => found('@context', 'It must name https://schema.org.'))
}

function addressRules({ url }: Node): Finding[] {
  if (!isText(url)) return found('url', 'The address of the review is missing.')
  if (!isWebAddress(url)) return found('url', 'It must be a whole web address, with https://.')
  return isOnlyHere(url)
    ? found('url', 'It leads to this machine or network alone; readers cannot follow it.')
    : []
}

const claimedRules = ({ claimReviewed }: Node): Finding[] =>
  isText(claimReviewed) ? [] : found('claimReviewed', 'What was claimed is missing.')

/** Somebody with a name, and an address that leads somewhere, where there is one. */
function agentRules(value: unknown, path: string): Finding[] {
  return each(value).flatMap((agent) => {
    if (!typesOf(agent).some((type) => agents.includes(type)))
      return found(path, 'It must be a Person or an Organization.')
    const { name, url } = agent as Node
    return [
      ...(isText(name) ? [] : found(`${path}.name`, 'The name is missing.')),
      ...(url === undefined || isWebAddress(url)
        ? []
        : found(`${path}.url`, 'It must be a whole web address, with https://.')),
    ]
  })
}

const namesOf = (value: unknown) =>
  each(value).flatMap((agent) =>
    isObject(agent) && isText(agent.name) ? [agent.name.trim().toLocaleLowerCase()] : [],
  )

function authorRules({ author, itemReviewed }: Node): Finding[] {
  if (each(author).length === 0) return found('author', 'Who reviewed it is missing.')
  const claimants = isObject(itemReviewed) ? namesOf(itemReviewed.author) : []
  const own = namesOf(author).some((name) => claimants.includes(name))
  return [
    ...agentRules(author, 'author'),
    ...(own ? found('author', 'Who claimed it and who reviews it are the same.') : []),
  ]
}

function appearanceRules(claim: Node): Finding[] {
  const all = (['appearance', 'firstAppearance'] as const).flatMap((name) =>
    each(claim[name]).map((value) => ({ path: `itemReviewed.${name}`, value })),
  )
  if (all.length === 0)
    return found('itemReviewed.appearance', 'Where the claim was made is missing.')
  return all.flatMap(({ path, value }) => {
    const url = isObject(value) ? value.url : value
    if (url === undefined && isObject(value) && isText(value.name)) return []
    return isWebAddress(url)
      ? []
      : found(`${path}.url`, 'It must be a whole web address, with https://.')
  })
}

function itemRules({ itemReviewed }: Node): Finding[] {
  if (!typesOf(itemReviewed).includes('Claim')) return found('itemReviewed', 'It must be a Claim.')
  const claim = itemReviewed as Node
  return [
    ...(each(claim.author).length === 0
      ? found('itemReviewed.author', 'Who made the claim is missing.')
      : agentRules(claim.author, 'itemReviewed.author')),
    ...appearanceRules(claim),
  ]
}

/** All that is wrong with one ClaimReview. */
export const rules = (review: Node, now: Date): Finding[] => [
  ...addressRules(review),
  ...claimedRules(review),
  ...ratingRules(review),
  ...authorRules(review),
  ...itemRules(review),
  ...dateRules(review, now),
]
