// style: Map of Maps, line by line

export type IniValue = string | number | boolean;
export type IniSection = Map<string, IniValue>;
export type IniFile = Map<string, IniSection>;

function parseValue(raw: string): IniValue {
  const text = raw.trim();
  if (text === 'true' || text === 'yes' || text === 'on') return true;
  if (text === 'false' || text === 'no' || text === 'off') return false;
  if (text !== '' && !Number.isNaN(Number(text))) return Number(text);
  if (text.length >= 2 && text.startsWith('"') && text.endsWith('"')) return text.slice(1, -1);
  return text;
}

function stripComment(line: string): string {
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i);
    if (c === '"') quoted = !quoted;
    if (!quoted && (c === ';' || c === '#')) return line.slice(0, i);
  }
  return line;
}

export function parseIni(text: string): IniFile {
  const file: IniFile = new Map();
  let section: IniSection = new Map();
  file.set('', section);

  for (const [index, rawLine] of text.split('\n').entries()) {
    const line = stripComment(rawLine).trim();
    if (line === '') continue;
    const heading = /^\[([^\]]+)\]$/.exec(line);
    if (heading) {
      const name = (heading[1] ?? '').trim();
      const existing = file.get(name);
      if (existing) {
        section = existing;
      } else {
        section = new Map();
        file.set(name, section);
      }
      continue;
    }
    const eq = line.indexOf('=');
    if (eq < 0) throw new Error(`line ${index + 1}: expected key = value`);
    section.set(line.slice(0, eq).trim(), parseValue(line.slice(eq + 1)));
  }
  return file;
}

export function stringifyIni(file: IniFile): string {
  const lines: string[] = [];
  for (const [name, section] of file) {
    if (section.size === 0) continue;
    if (name !== '') lines.push(`[${name}]`);
    for (const [key, value] of section) lines.push(`${key} = ${value}`);
    lines.push('');
  }
  return lines.join('\n').trimEnd();
}

export function getNumber(file: IniFile, section: string, key: string, fallback: number): number {
  const value = file.get(section)?.get(key);
  return typeof value === 'number' ? value : fallback;
}

export function selfTest(): boolean {
  const file = parseIni(`
; global settings
debug = on
[server]
host = "local;host"   # quoted semicolon
port = 8080
[client]
retries = 3
[server]
tls = false
`);
  return (
    file.get('')?.get('debug') === true &&
    file.get('server')?.get('host') === 'local;host' &&
    getNumber(file, 'server', 'port', 80) === 8080 &&
    getNumber(file, 'client', 'timeout', 5) === 5 &&
    file.get('server')?.size === 3 &&
    stringifyIni(file).startsWith('debug = true\n\n[server]')
  );
}
