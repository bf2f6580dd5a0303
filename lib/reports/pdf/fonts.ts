import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Coverage } from './coverage'

/** A typeface: what the typesetter calls it, its files, and its place among the others. */
type Face = { family: string; files: readonly string[]; place: 'serif' | 'sans' | 'all' | 'wide' }

const expo = (folder: string, name: string, weights: readonly string[]) =>
  weights.map((weight) => `@expo-google-fonts/${folder}/${weight}/${name}_${weight}.ttf`)
const embed = (folder: string, name: string, [regular, bold]: [string, string]) => [
  `@embedpdf/fonts-${folder}/fonts/${name}-${regular}`,
  `@embedpdf/fonts-${folder}/fonts/${name}-${bold}`,
]
const ttf: [string, string] = ['Regular.ttf', 'Bold.ttf']
const otf: [string, string] = ['Regular.otf', 'Bold.otf']
const two = ['400Regular', '600SemiBold'] as const

/** `wide` ones, of thousands of signs each, are loaded where a report has such signs. */
const faces: readonly Face[] = [
  { family: 'Source Serif 4', files: expo('source-serif-4', 'SourceSerif4', two), place: 'serif' },
  { family: 'Libre Franklin', files: expo('libre-franklin', 'LibreFranklin', two), place: 'sans' },
  {
    family: 'Noto Sans',
    files: embed('latin', 'NotoSans', ['Regular.ttf', 'SemiBold.ttf']),
    place: 'all',
  },
  { family: 'Noto Naskh Arabic', files: embed('arabic', 'NotoNaskhArabic', ttf), place: 'all' },
  { family: 'Noto Sans Hebrew', files: embed('hebrew', 'NotoSansHebrew', ttf), place: 'all' },
  {
    family: 'Noto Emoji',
    files: expo('noto-emoji', 'NotoEmoji', ['400Regular']),
    place: 'all',
  },
  { family: 'Noto Sans S Chinese', files: embed('sc', 'NotoSansHans', otf), place: 'wide' },
  { family: 'Noto Sans Japanese', files: embed('jp', 'NotoSansJP', otf), place: 'wide' },
  { family: 'Noto Sans Korean', files: embed('kr', 'NotoSansKR', otf), place: 'wide' },
]
const mono = expo('ibm-plex-mono', 'IBMPlexMono', ['400Regular'])

export type Fonts = {
  blobs: Buffer[]
  /** families in the order in which they are tried */
  serif: string[]
  sans: string[]
  /** whether one typeface draws all of these characters, in a text of either kind */
  draws: (codes: readonly number[]) => boolean
}

const loaded = new Map<boolean, Promise<Fonts>>()

/** `wide` = with the Chinese, Japanese and Korean ones. Read once. */
export function fontsFor(wide: boolean): Promise<Fonts> {
  const known = loaded.get(wide) ?? load(wide)
  loaded.set(wide, known)
  return known
}

const read = (file: string) => readFile(resolve('node_modules', file))

async function load(wide: boolean): Promise<Fonts> {
  const wanted = faces.filter(({ place }) => wide || place !== 'wide')
  const read_ = await Promise.all(
    wanted.map(async (face) => ({ ...face, blobs: await Promise.all(face.files.map(read)) })),
  )
  const blobs = [...read_.flatMap((face) => face.blobs), ...(await Promise.all(mono.map(read)))]
  const familiesOf = (own: 'serif' | 'sans') =>
    wanted.filter(({ place }) => place === own || place === 'all' || place === 'wide')
  const coverage = read_.map(({ place, blobs: [regular] }) => ({
    place,
    has: regular ? new Coverage(regular).has : () => false,
  }))
  const covers = (own: 'serif' | 'sans', codes: readonly number[]) =>
    coverage.some(
      ({ place, has }) =>
        (place === own || place === 'all' || place === 'wide') && codes.every((code) => has(code)),
    )
  return {
    blobs,
    serif: familiesOf('serif').map(({ family }) => family),
    sans: familiesOf('sans').map(({ family }) => family),
    draws: (codes) => covers('serif', codes) && covers('sans', codes),
  }
}
