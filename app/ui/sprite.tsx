/** The shapes every page shares, drawn once: marks (coloured by their class), icons, and the textures of bars. */
const glyphs: Record<string, React.ReactNode> = {
  ok: <path d="M4.2 8.3 7 11.1 11.9 5.2" />,
  change: <path d="M4 11 8 5.2 12 11" />,
  wrong: <path d="m5 5 6 6m0-6-6 6" />,
  unver: <path d="M5.9 6.3a2.15 2.15 0 1 1 3.2 1.9c-.7.4-1.1.8-1.1 1.5m0 2.1v.1" />,
  author: (
    <path d="M9.9 6a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0M4.4 12.2c.4-2.1 1.8-3.2 3.6-3.2s3.2 1.1 3.6 3.2" />
  ),
  opinion: (
    <path d="M7 5.3C5.5 5.9 4.7 7.2 4.7 9m7-3.7c-1.5.6-2.3 1.9-2.3 3.700M5.65 9.600h.1m4.6 0h.1" />
  ),
}

const icons: Record<string, string> = {
  supports: 'M8 13V3.5M4 7l4-4 4 4',
  refutes: 'M8 3v9.500M4 9l4 4 4-4',
  context: 'M3 5.500h10M3 10.500h10',
  tick: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  warn: 'M8 2.5 14 13H2Zm0 4v3.200m0 1.600v.1',
  lock: 'M4 7.500h8v6H4Zm1.7 0V5.200a2.3 2.3 0 0 1 4.6 0v2.3',
  find: 'M11.3 7a4.3 4.3 0 1 1-8.6 0 4.3 4.3 0 0 1 8.6 0m-1 3.3 3.2 3.2',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  previous: 'm4 10 4-4 4 4',
  next: 'm4 6 4 4 4-4',
  right: 'M2.5 8h10.500M9 4l4 4-4 4',
  proof: 'M3.5 2.500h9v11h-9ZM5.5 5.500h5m-5 2.500h5m-5 2.500h3',
  list: 'M6 4h8M6 8h8M6 12h8M2.5 4h.1m-.1 4h.1m-.1 4h.1',
  pen: 'm3 13 .8-3L11 2.8 13.2 5 6 12.200Z',
  clock: 'M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0M8 4.700V8l2.2 1.5',
  file: 'M4 2.500h5l3 3v8H4Zm5 0v3h3',
}

function Working({ id, children }: { id: string; children?: React.ReactNode }) {
  return (
    <symbol id={`m-${id}`} viewBox="0 0 16 16">
      <circle cx="8" cy="8" r="5.6" className="mark-open" />
      {children}
    </symbol>
  )
}

function Textures() {
  return (
    <>
      <pattern id="tx-change" width="7" height="20" patternUnits="userSpaceOnUse">
        <rect width="5" height="20" className="texture v-change" />
      </pattern>
      <pattern id="tx-wrong" width="20" height="14" patternUnits="userSpaceOnUse">
        <path d="M0 0h20v3H0Zm0 7h20v7H0Z" className="texture v-wrong" />
      </pattern>
      <pattern
        id="tx-unver"
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="2" height="4" className="texture v-unver" />
      </pattern>
      <pattern id="tx-author" width="5" height="5" patternUnits="userSpaceOnUse">
        <circle cx="2.5" cy="2.5" r="1.7" className="texture v-author" />
      </pattern>
      <pattern
        id="tx-hatch"
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="1" height="4" className="texture v-none" />
      </pattern>
    </>
  )
}

export function Sprite() {
  return (
    <svg className="sprite" aria-hidden="true">
      <defs>
        {Object.entries(glyphs).map(([id, glyph]) => (
          <symbol key={id} id={`m-${id}`} viewBox="0 0 16 16">
            <rect x=".7" y=".7" width="14.6" height="14.6" rx="1.6" className="mark-box" />
            <g className="mark-glyph">{glyph}</g>
          </symbol>
        ))}
        <Working id="open" />
        <Working id="review">
          <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2Z" className="mark-solid" />
        </Working>
        <Working id="disputed">
          <path d="M5.4 6.600h5.200M5.4 9.400h5.2" className="mark-glyph" />
        </Working>
        <symbol id="m-second" viewBox="0 0 16 16">
          <rect
            x=".7"
            y=".7"
            width="14.6"
            height="14.6"
            rx="1.6"
            className="mark-glyph"
            strokeDasharray="2.4 1.8"
          />
          <path d="M3 9 9 3M3 13 13 3M7 13l6-6" className="mark-glyph" />
        </symbol>
        <symbol id="m-cut" viewBox="0 0 16 16">
          <path
            d="M8 2.400a5.6 5.6 0 1 0 0 11.200A5.6 5.6 0 0 0 8 2.400M5 8h6"
            className="mark-glyph"
          />
        </symbol>
        {Object.entries(icons).map(([id, path]) => (
          <symbol key={id} id={`i-${id}`} viewBox="0 0 16 16">
            <path d={path} />
          </symbol>
        ))}
        <symbol id="i-brand" viewBox="0 0 15 20">
          <path d="M2.5 1v18M2.5 2h4M2.5 18h4M8 13.500l3-7 3 7" />
        </symbol>
        <Textures />
      </defs>
    </svg>
  )
}
