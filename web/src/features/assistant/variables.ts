const VARIABLE = /\{\{\s*(\w+)\s*\}\}/g;

export interface Part {
  text: string;
  /** Of a variable: its name, and whether there is one of that name. */
  variable?: { name: string; known: boolean };
}

/** A prompt, apart by what is filled in. */
export function parts(text: string, known: readonly string[]): Part[] {
  const all: Part[] = [];
  let last = 0;
  for (const found of text.matchAll(VARIABLE)) {
    if (found.index > last) all.push({ text: text.slice(last, found.index) });
    const name = found[1]!;
    all.push({ text: found[0], variable: { name, known: known.includes(name) } });
    last = found.index + found[0].length;
  }
  if (last < text.length) all.push({ text: text.slice(last) });
  return all;
}

/** The names that would be filled with nothing, each once. */
export function unknownIn(text: string, known: readonly string[]): string[] {
  const names = parts(text, known).flatMap(({ variable }) => (variable && !variable.known ? [variable.name] : []));
  return [...new Set(names)];
}
