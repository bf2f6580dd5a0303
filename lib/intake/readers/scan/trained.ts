import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { env } from '@/lib/core/env'
import { refusedFile } from '../refusal'

/** Where a language may lie: a folder of one's own first, then its package, whose small data are as good and quicker. */
function placesOf(language: string, folder: string | null): string[] {
  const inPackage = (data: string) =>
    resolve('node_modules/@tesseract.js-data', language, data, `${language}.traineddata.gz`)
  const own = folder
    ? ['', '.gz'].map((ending) => resolve(folder, `${language}.traineddata${ending}`))
    : []
  return [...own, inPackage('4.0.0_best_int'), inPackage('4.0.0')]
}

/**
 * What text recognition knows of the languages that are set ("eng+ukr"), read from this machine and from nowhere else.
 * Throws Refused where one is not there, in words for who brings the picture and for who runs Galley.
 */
export async function trainedData({ languages, folder } = env.recognition) {
  return Promise.all(
    languages.map(async (language) => {
      for (const place of placesOf(language, folder)) {
        const bytes = await readFile(place).catch(() => null)
        if (bytes) return { language, data: bytes[0] === 0x1f ? gunzipSync(bytes) : bytes }
      }
      throw refusedFile(
        `This has to be read by text recognition, and what it needs for the language “${language}” is not installed. Whoever runs Galley adds it: npm install @tesseract.js-data/${language}, or ${language}.traineddata in the folder that GALLEY_OCR_FOLDER names.`,
      )
    }),
  )
}
