/** A stretch of text that both have, or only the old or the new one. */
export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

// Beyond so many comparisons a whole stretch counts as changed: nobody waits for a difference.
const MOST = 4_000_000;

const words = (text: string) => text.match(/\n|[^\S\n]+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];

/** What became of `before`, word by word. */
export function diff(before: string, after: string): Piece[] {
  const [old, now] = [words(before), words(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const middle = changed(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([...old.slice(0, start).map(same), ...middle, ...old.slice(old.length - end).map(same)]);
}

const same = (text: string): Piece => ({ kind: 'same', text });
const gone = (text: string): Piece => ({ kind: 'gone', text });
const fresh = (text: string): Piece => ({ kind: 'new', text });

// The longest common subsequence, by the table of its lengths.
function changed(old: string[], now: string[]): Piece[] {
  if (old.length * now.length > MOST) return [...old.map(gone), ...now.map(fresh)];
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[i] === now[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      pieces.push(same(old[i]!));
      i++;
      j++;
    } else if (j === now.length || (i < old.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) {
      pieces.push(gone(old[i++]!));
    } else pieces.push(fresh(now[j++]!));
  }
  return pieces;
}

function joined(pieces: Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else all.push({ ...piece });
  }
  return all;
}
