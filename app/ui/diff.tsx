export type DiffPiece = { kind: 'same' | 'removed' | 'added'; text: string }

/** What goes and what comes, in one line of words. */
export function Diff({ pieces, lang }: { pieces: readonly DiffPiece[]; lang?: string }) {
  return (
    <p className="diff" dir="auto" lang={lang}>
      {pieces.map((piece, i) => {
        if (piece.kind === 'removed') return <del key={i}>{piece.text}</del>
        if (piece.kind === 'added') return <ins key={i}>{piece.text}</ins>
        return piece.text
      })}
    </p>
  )
}
