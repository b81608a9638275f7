import type { Group, Join, Operator, Rule } from './filter';

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[(),]|[^\s(),"]+)/y;
const OPERATOR = /^(eq|ne|gt|ge|lt|le|co|sw|ew|in|pr)$/;

function tokens(text: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (!match?.[1]) throw new SyntaxError('no token');
    found.push(match[1]);
  }
  return found;
}

class Reader {
  private at = 0;
  constructor(
    private readonly list: string[],
    private readonly knows: (field: string) => boolean,
  ) {}

  whole(): Group {
    const group = this.either();
    if (this.at < this.list.length) throw new SyntaxError('too much');
    return group;
  }

  private either(): Group {
    return this.joined('or', () => this.both());
  }

  private both(): Group | Rule {
    const group = this.joined('and', () => this.single());
    return group.parts.length === 1 ? group.parts[0]! : group;
  }

  private joined(join: Join, next: () => Group | Rule): Group {
    const parts = [next()];
    while (this.peek()?.toLowerCase() === join) {
      this.at++;
      parts.push(next());
    }
    const only = parts[0]!;
    if (parts.length === 1) return 'join' in only ? only : { join: 'and', parts };
    return { join, parts };
  }

  private single(): Group | Rule {
    if (this.peek() === '(') return this.inBrackets(() => this.either());
    if (this.peek()?.toLowerCase() === 'not') {
      this.at++;
      const rule = this.inBrackets(() => this.rule());
      if (rule.operator !== 'pr') throw new SyntaxError('not what the builder shows');
      return { ...rule, operator: 'empty' };
    }
    return this.rule();
  }

  private rule(): Rule {
    const field = this.take();
    const operator = this.take().toLowerCase();
    if (!this.knows(field) || !OPERATOR.test(operator)) throw new SyntaxError(`${field} ${operator}`);
    if (operator === 'pr') return { field, operator, values: [] };
    if (operator !== 'in') return { field, operator: operator as Operator, values: [this.value()] };
    return { field, operator, values: this.inBrackets(() => this.values()) };
  }

  private values(): string[] {
    const values = [this.value()];
    while (this.peek() === ',') {
      this.at++;
      values.push(this.value());
    }
    return values;
  }

  private value(): string {
    const token = this.take();
    return token.startsWith('"') ? token.slice(1, -1).replace(/\\(.)/g, '$1') : token;
  }

  private inBrackets<T>(inner: () => T): T {
    if (this.take() !== '(') throw new SyntaxError('( expected');
    const result = inner();
    if (this.take() !== ')') throw new SyntaxError(') expected');
    return result;
  }

  private peek = () => this.list[this.at];

  private take(): string {
    const token = this.list[this.at++];
    if (token === undefined) throw new SyntaxError('too short');
    return token;
  }
}

/**
 * Reads what [filterText] wrote, or somebody else put into the address.
 *
 * @returns nothing if it is no filter of these fields
 */
export function parseFilter(text: string, knows: (field: string) => boolean): Group | undefined {
  if (text.trim() === '') return { join: 'and', parts: [] };
  try {
    return new Reader(tokens(text), knows).whole();
  } catch {
    return undefined;
  }
}
