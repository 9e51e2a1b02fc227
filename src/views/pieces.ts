/** A stretch of text; `isCode` for what is typed as it stands. */
export interface Piece {
  readonly text: string;
  readonly isCode: boolean;
}

/** Text with `code` in backquotes, taken apart. */
export const piecesOf = (text: string): Piece[] =>
  text
    .split('`')
    .map((part, index) => ({ text: part, isCode: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
