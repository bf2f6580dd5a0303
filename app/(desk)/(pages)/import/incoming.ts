/** More could not be sent: the server takes 20 MB in one form. */
const mostBytes = 18_000_000

export const fileIn = (transfer: DataTransfer | null): File | undefined => transfer?.files[0]

/** Why this cannot be sent at all; null where it can. The server has the last word on what is too long. */
export function tooLarge(data: FormData): string | null {
  const file = data.get('file')
  const text = data.get('text')
  if (file instanceof File && file.size > mostBytes) {
    return `“${file.name}” has ${Math.round(file.size / 1_000_000)} MB; ${mostBytes / 1_000_000} MB is the most. Import it in parts.`
  }
  if (typeof text === 'string' && text.length * 3 > mostBytes && new Blob([text]).size > mostBytes) {
    return `The text has ${text.length.toLocaleString('en')} characters, which is too much for one article. Import it in parts; it stays in the field.`
  }
  return null
}
