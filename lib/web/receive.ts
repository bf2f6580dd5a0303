import 'server-only'
import { noteRead } from '@/lib/core/caller'

/** Asked by an action before anything else: what is no form is the fault of who sent it, what comes after is ours. */
export function receive(form: FormData) {
  form.has('once')
  noteRead()
}
