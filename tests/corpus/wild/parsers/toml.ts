// style: line-based parser of a TOML subset into nested records, error class with a line number

export type TomlValue = string | number | boolean | TomlValue[] | TomlTable;
export interface TomlTable {
  [key: string]: TomlValue;
}

export class TomlError extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(`line ${line}: ${message}`);
    this.name = 'TomlError';
  }
}

function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value);
}

export function parseToml(source: string): TomlTable {
  const root: TomlTable = {};
  let table = root;
  const lines = source.split(/\r?\n/);
  for (const [index, raw] of lines.entries()) {
    const lineNo = index + 1;
    const line = stripComment(raw).trim();
    if (line === '') continue;
    const header = /^\[([\w.-]+)\]$/.exec(line)?.[1];
    if (header !== undefined) {
      table = descend(root, header.split('.'), lineNo);
      continue;
    }
    const equals = line.indexOf('=');
    if (equals < 0) throw new TomlError('expected key = value', lineNo);
    const path = line.slice(0, equals).trim().split('.');
    const key = path.pop();
    if (!key) throw new TomlError('no key', lineNo);
    const target = descend(table, path, lineNo);
    if (key in target) throw new TomlError(`duplicate key ${key}`, lineNo);
    target[key] = parseValue(line.slice(equals + 1).trim(), lineNo);
  }
  return root;
}

function stripComment(line: string): string {
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '"' && line[i - 1] !== '\\') quoted = !quoted;
    if (line[i] === '#' && !quoted) return line.slice(0, i);
  }
  return line;
}

function descend(from: TomlTable, path: string[], line: number): TomlTable {
  let at = from;
  for (const part of path) {
    const next = (at[part] ??= {});
    if (!isTable(next)) throw new TomlError(`${part} is no table`, line);
    at = next;
  }
  return at;
}

function parseValue(text: string, line: number): TomlValue {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^[+-]?[\d_]+(\.\d+)?$/.test(text)) return Number(text.replaceAll('_', ''));
  if (text.startsWith('"') && text.endsWith('"') && text.length > 1) {
    return text.slice(1, -1).replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c));
  }
  if (text.startsWith('[') && text.endsWith(']')) {
    return splitTop(text.slice(1, -1)).map((item) => parseValue(item.trim(), line));
  }
  throw new TomlError(`cannot read ${text}`, line);
}

function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const ch of text) {
    if (ch === '[') depth++;
    if (ch === ']') depth--;
    if (ch === ',' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += ch;
  }
  return part.trim() === '' ? parts : [...parts, part];
}

export function selfTest(): boolean {
  const config = parseToml(`
    title = "a # b" # comment
    [server]
    port = 8_080
    tls.enabled = true
    [server.limits]
    ratios = [0.5, [1, 2], "x"]
  `);
  let message = '';
  try {
    parseToml('a = 1\na = 2');
  } catch (e) {
    if (e instanceof TomlError) message = `${e.line}|${e.message}`;
  }
  return (
    JSON.stringify(config) ===
      '{"title":"a # b","server":{"port":8080,"tls":{"enabled":true},"limits":{"ratios":[0.5,[1,2],"x"]}}}' &&
    message === '2|line 2: duplicate key a'
  );
}
