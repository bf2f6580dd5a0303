import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import '@fontsource-variable/libre-franklin/wght.css'
import '@fontsource/ibm-plex-mono/400.css'
import '@fontsource/ibm-plex-mono/500.css'
import './ui/layers.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/marks.css'
import './ui/parts.css'
import './ui/forms.css'
import './ui/tables.css'
import './ui/frame.css'
import './ui/proof.css'
import { FormKeys } from './ui/form-keys'
import { Sprite } from './ui/sprite'
import { themeOf } from './ui/theme-switch'

export const metadata: Metadata = {
  title: { template: '%s · Galley', default: 'Galley' },
  robots: 'noindex',
}

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const theme = themeOf((await cookies()).get('theme')?.value)
  return (
    <html
      lang="en"
      data-scroll-behavior="smooth"
      data-theme={theme === 'system' ? undefined : theme}
    >
      <body>
        <Sprite />
        {children}
        <FormKeys />
      </body>
    </html>
  )
}
