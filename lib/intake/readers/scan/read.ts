import { Refusal } from '@/lib/core/errors'
import { documentOf } from '../document'
import type { OnPage, ReadDocument } from '../reader'
import { refusedFile } from '../refusal'
import { Engine, GivenUp } from './engine'
import { pageOf } from './lines'
import { recognise } from './recognise'
import { headerOf } from './size'
import { doubtWords } from './words'
import { writtenOf } from './write'

/** The words on a picture of a page. Throws Refused and TooLarge, in words for the person who chose it. */
export async function readPicture(bytes: Uint8Array, onPage: OnPage): Promise<ReadDocument> {
  const { turned, more } = headerOf(bytes)
  const engine = await Engine.start()
  onPage(1, 1)
  const blocks = readOne(engine, bytes, turned)
  if (!blocks) throw refusedFile('This picture is damaged: it cannot be read. Save it again.')
  const written = writtenOf([[pageOf(blocks).lines]])
  if (!written.text)
    throw refusedFile(
      'No words can be read on this picture. Take it again, straight, sharp and in good light, or type the text.',
    )
  return documentOf({
    ...written,
    warnings: [
      `This was read from a picture by text recognition. ${doubtWords(written.doubtful.length)}`,
      ...(more ? ['The file holds more pages than the first, which were not read.'] : []),
    ],
  })
}

function readOne(engine: Engine, file: Uint8Array, turned: number) {
  try {
    return recognise(engine, { file, turned })
  } catch (error) {
    if (error instanceof GivenUp)
      throw refusedFile(
        'Text recognition did not come to an end with this picture. Take it again, straight, sharp and in good light.',
      )
    if (error instanceof Refusal) throw error
    console.error('A picture could not be read:', error)
    return null
  } finally {
    engine.end()
  }
}
