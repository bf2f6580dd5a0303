const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeOf = (cookie: string | undefined): Theme =>
  themes.find((theme) => theme === cookie) ?? 'system'

const labels: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' }

/** A cookie keeps the choice, so that the server can draw the page in it at once. */
export function ThemeSwitch({
  theme,
  action,
}: {
  theme: Theme
  action: (form: FormData) => void | Promise<void>
}) {
  return (
    <form action={action} className="segments" role="group" aria-label="Light or dark">
      {themes.map((choice) => (
        <button key={choice} name="theme" value={choice} aria-pressed={choice === theme}>
          {labels[choice]}
        </button>
      ))}
    </form>
  )
}
