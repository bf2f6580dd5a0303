import { type RefObject, useCallback, useEffect, useRef } from 'react'

type Look = (incoming: { file: File; part: string }) => Promise<unknown>

/** Reads another part of the file that was chosen last; the same function at every drawing. */
export function useReadPart(file: RefObject<File | null>, look: Look) {
  const now = useRef({ file, look })
  useEffect(() => {
    now.current = { file, look }
  })
  return useCallback((part: string) => {
    const { file, look } = now.current
    if (file.current) void look({ file: file.current, part })
  }, [])
}
