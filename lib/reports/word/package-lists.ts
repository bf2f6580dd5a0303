import { xmlHead } from './xml'

const noRelations = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`

/** Puts elements at the end of a part's root, which may hold nothing yet. */
export function withElements(xml: string, root: string, elements: string): string {
  const end = xml.lastIndexOf(`</${root}>`)
  if (end >= 0) return xml.slice(0, end) + elements + xml.slice(end)
  return xml.replace(
    new RegExp(`<${root}((?:"[^"]*"|'[^']*'|[^"'>/])*)/>`, 'u'),
    (_, attributes: string) => `<${root}${attributes}>${elements}</${root}>`,
  )
}

/** The relations of a part with one more, unless one of that type is there. */
export function withRelation(xml: string | null, type: string, target: string): string {
  const list = xml ?? noRelations
  if (list.includes(`"${type}"`) || list.includes(`'${type}'`)) return list
  let number = 1
  while (list.includes(`"rIdGalley${number}"`)) number++
  const relation = `<Relationship Id="rIdGalley${number}" Type="${type}" Target="${target}"/>`
  return withElements(list, 'Relationships', relation)
}

/** The types of a file's parts with that of one more, unless it is there. */
export const withType = (xml: string, name: string, type: string): string =>
  xml.includes(`"/${name}"`)
    ? xml
    : withElements(xml, 'Types', `<Override PartName="/${name}" ContentType="${type}"/>`)
