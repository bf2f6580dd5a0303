import { useCallback } from 'react'

/**
 * Keeps what is typed in this browser tab until the form is sent, so that going to another claim and back loses
 * nothing.
 */
export function useKept(name: string | undefined) {
  return useCallback(
    (field: HTMLTextAreaElement | null) => {
      if (!field || !name) return
      const kept = sessionStorage.getItem(name)
      if (kept && !field.value) field.value = kept
      const keep = () =>
        field.value ? sessionStorage.setItem(name, field.value) : sessionStorage.removeItem(name)
      const { form } = field
      // sent: no longer ours; a refusal resets the form to what was typed, which is kept again
      const sent = () => sessionStorage.removeItem(name)
      const reset = () => setTimeout(keep)
      field.addEventListener('input', keep)
      form?.addEventListener('submit', sent)
      form?.addEventListener('reset', reset)
      return () => {
        field.removeEventListener('input', keep)
        form?.removeEventListener('submit', sent)
        form?.removeEventListener('reset', reset)
      }
    },
    [name],
  )
}
