import { sizeWords } from '@/lib/core/figure'

/** What one file may have; the server holds to it too. */
const mostBytes = 10 * 1024 * 1024

const fileIn = (transfer: DataTransfer | null): File | undefined => transfer?.files[0]

/** Why a file need not be sent at all; null where it can be. */
export function tooLarge({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (size <= mostBytes) return null
  return `“${name}” has ${sizeWords(size)}; 10 MB is the most. Import it in parts.`
}

/** A file dropped anywhere on the page is the text. Returns how to stop. */
export function listenForFiles(page: Document, take: (file: File) => void): () => void {
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    page.documentElement.dataset.dropping = ''
  }
  const out = (event: DragEvent) => {
    if (event.relatedTarget === null) delete page.documentElement.dataset.dropping
  }
  const drop = (event: DragEvent) => {
    delete page.documentElement.dataset.dropping
    const file = fileIn(event.dataTransfer)
    if (!file) return
    event.preventDefault()
    take(file)
  }
  page.addEventListener('dragover', over)
  page.addEventListener('dragleave', out)
  page.addEventListener('drop', drop)
  return () => {
    page.removeEventListener('dragover', over)
    page.removeEventListener('dragleave', out)
    page.removeEventListener('drop', drop)
  }
}
