// style: generic lexer from a rule table, string-literal kinds inferred, line and column tracking

export interface Rule<K extends string> {
  readonly kind: K;
  readonly pattern: RegExp;
  readonly skip?: boolean;
}

export interface Token<K extends string> {
  readonly kind: K;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export class LexicalError extends Error {
  constructor(line: number, column: number, char: string) {
    super(`${line}:${column}: unexpected ${JSON.stringify(char)}`);
  }
}

export class Lexer<K extends string> {
  private readonly rules: readonly Rule<K>[];

  constructor(...rules: Rule<K>[]) {
    this.rules = rules.map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern.source, 'y') }));
  }

  tokenize(source: string): Token<K>[] {
    const tokens: Token<K>[] = [];
    let offset = 0;
    let line = 1;
    let lineStart = 0;
    while (offset < source.length) {
      const match = this.match(source, offset);
      const column = offset - lineStart + 1;
      if (!match) throw new LexicalError(line, column, source.charAt(offset));
      const { rule, text } = match;
      if (!rule.skip) tokens.push({ kind: rule.kind, text, line, column });
      for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) {
        line++;
        lineStart = offset + i + 1;
      }
      offset += text.length;
    }
    return tokens;
  }

  private match(source: string, offset: number): { rule: Rule<K>; text: string } | null {
    for (const rule of this.rules) {
      rule.pattern.lastIndex = offset;
      const found = rule.pattern.exec(source);
      if (found && found[0] !== '') return { rule, text: found[0] };
    }
    return null;
  }
}

const KEYWORDS = ['let', 'if', 'else', 'while'] as const;
type Kind = 'keyword' | 'name' | 'number' | 'string' | 'operator' | 'punctuation' | 'space' | 'comment';

export const languageLexer = new Lexer<Kind>(
  { kind: 'space', pattern: /\s+/, skip: true },
  { kind: 'comment', pattern: /\/\/.*/, skip: true },
  { kind: 'keyword', pattern: new RegExp(`(?:${KEYWORDS.join('|')})\\b`) },
  { kind: 'name', pattern: /[A-Za-z_]\w*/ },
  { kind: 'number', pattern: /\d+(?:\.\d+)?/ },
  { kind: 'string', pattern: /"(?:[^"\\]|\\.)*"/ },
  { kind: 'operator', pattern: /==|<=|>=|[-+*/<>=]/ },
  { kind: 'punctuation', pattern: /[(){};,]/ },
);

export function selfTest(): boolean {
  const tokens = languageLexer.tokenize('let letter = 3.5; // half\nif (x <= "a\\"b") { }');
  const kinds = tokens.map(({ kind }) => kind.charAt(0)).join('');
  const quoted = tokens.find((token) => token.kind === 'string');
  let message = '';
  try {
    languageLexer.tokenize('a\n  #');
  } catch (error) {
    if (error instanceof LexicalError) message = error.message;
  }
  return kinds === 'knonpkpnosppp' && quoted?.line === 2 && quoted.column === 10 && message === '2:3: unexpected "#"';
}
