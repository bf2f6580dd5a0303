export type Someone = { id: string; name: string }

type Place = { person: Someone; tell: (people: Someone[]) => void }

/** Who looks at which article, in this process: one place for each browser tab. */
const places = new Map<string, Set<Place>>()

/** Everybody on the article, each once, in the order they came. */
const peopleOn = (articleId: string): Someone[] => [
  ...new Map([...(places.get(articleId) ?? [])].map(({ person }) => [person.id, person])).values(),
]

function tellAll(articleId: string) {
  const people = peopleOn(articleId)
  for (const { tell } of places.get(articleId) ?? []) tell(people)
}

/** Tells who is on the article now, and whenever that changes. Returns how to leave. */
export function enter(
  articleId: string,
  person: Someone,
  tell: (people: Someone[]) => void,
): () => void {
  const place = { person, tell }
  places.set(articleId, (places.get(articleId) ?? new Set()).add(place))
  tellAll(articleId)
  return () => {
    if (!places.get(articleId)?.delete(place)) return
    if (places.get(articleId)?.size === 0) places.delete(articleId)
    else tellAll(articleId)
  }
}
