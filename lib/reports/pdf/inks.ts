/** The inks of the desk, on paper; `app/ui/tokens.css` has them for the screen. */
export const inks: Record<string, string> = {
  ok: '#17653b',
  change: '#8a4f00',
  wrong: '#b0201a',
  unver: '#0b6072',
  author: '#44546f',
  opinion: '#5e615a',
  open: '#755c00',
  review: '#755c00',
  disputed: '#755c00',
  second: '#5c615c',
  cut: '#5c615c',
}

export const papers = {
  sheet: '#ffffff',
  marker: '#fdeea6',
  box: '#e4e5e2',
} as const
