'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { themeOf } from '@/app/ui/theme-switch'
import { endSession } from '@/lib/people/account'
import { noteRead } from '@/lib/core/caller'
import { textOf } from '@/lib/web/read-form'
import { receive } from '@/lib/web/receive'
import { forgetSessionCookie } from '@/lib/web/sign-in'
import { findViewer } from '@/lib/web/viewer'

const YEAR = 365 * 24 * 3600

export async function setTheme(form: FormData) {
  receive(form)
  const theme = themeOf(textOf(form, 'theme'))
  const jar = await cookies()
  jar.set('theme', theme, { maxAge: YEAR, sameSite: 'lax', httpOnly: true, path: '/' })
}

export async function signOut() {
  noteRead()
  const viewer = await findViewer()
  if (viewer?.sessionId) await endSession(viewer, { sessionId: viewer.sessionId })
  await forgetSessionCookie()
  redirect('/sign-in')
}
