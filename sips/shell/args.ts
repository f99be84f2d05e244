/**
 * A program's arguments as JSON, made of a person's words by the program's own type of them.
 *
 * Owns: how words become values. Does not own the check: the kernel refuses what does not fit.
 */
export type Made = { readonly ok: true; readonly json: string } | { readonly ok: false; readonly reason: string };

/** `type` is what `ProgramInfo.args` says, such as `{ readonly name: string; readonly times: number }`. */
export function makeArgs(program: string, type: string, words: readonly string[], columns: number): Made {
  if (type === '') {
    return words.length === 0 ? { ok: true, json: '' } : { ok: false, reason: `${program} takes no arguments` };
  }
  const fields = fieldsOf(type);
  if (fields.has('words')) {
    const value = fields.has('columns') ? { words, columns } : { words };
    return { ok: true, json: JSON.stringify(value) ?? '' };
  }
  const parts: string[] = [];
  for (const word of words) {
    const at = word.indexOf('=');
    const name = at < 0 ? '' : word.slice(0, at);
    const fieldType = fields.get(name);
    if (fieldType === undefined) {
      const usage = [...fields].map(([field, of]) => `${field}=<${of}>`).join(' ');
      return { ok: false, reason: `${program} does not understand \`${word}\`: write \`run ${program} ${usage}\`` };
    }
    const value = jsonOf(fieldType, word.slice(at + 1));
    if (value === undefined) return { ok: false, reason: `${name} is a ${fieldType}, and \`${word}\` gives it none` };
    parts.push(`${JSON.stringify(name)}:${value}`);
  }
  return { ok: true, json: `{${parts.join(',')}}` };
}

/** The names of the top fields and their types. */
function fieldsOf(type: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const inside = type.trim().replace(/^\{/, '').replace(/\}$/, '');
  for (const part of inside.replaceAll('\n', ';').split(';')) {
    const at = part.indexOf(':');
    if (at < 0) continue;
    const name = part
      .slice(0, at)
      .trim()
      .replace(/^readonly\s+/, '')
      .replace(/\?$/, '');
    fields.set(name, part.slice(at + 1).trim());
  }
  return fields;
}

/** The JSON of a value; undefined when the text is none of the type. */
function jsonOf(type: string, text: string): string | undefined {
  if (type === 'number') return text.trim() !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : undefined;
  if (type === 'boolean') return text === 'true' || text === 'false' ? text : undefined;
  return JSON.stringify(text);
}
