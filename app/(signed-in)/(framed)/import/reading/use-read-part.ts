import { useCallback, useEffect, useRef } from 'react'

type Look = (incoming: { file: File; part: string }) => Promise<unknown>

/** Reads another part of the file that was read last, null = there is none; the same function at every drawing. */
export function useReadPart(file: File | null, look: Look) {
  const now = useRef({ file, look })
  useEffect(() => {
    now.current = { file, look }
  })
  const read = useCallback((part: string) => {
    const { file, look } = now.current
    if (file) void look({ file, part })
  }, [])
  return file && read
}
