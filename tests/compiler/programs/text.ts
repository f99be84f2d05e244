/** Strings, regular expressions, templates, records, optional members, numbers of both kinds. */
interface Style {
  readonly width: number;
  readonly align?: 'left' | 'right';
  readonly fill?: string;
}

export function pad(text: string, { width, align = 'left', fill = ' ' }: Style): string {
  return align === 'left' ? text.padEnd(width, fill) : text.padStart(width, fill);
}

export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) => row.map((cell, i) => pad(cell, { width: widths[i] ?? 0 })).join('  ').trimEnd()).join('\n');
}

export const words = (text: string): readonly string[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);

export function count(text: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words(text.toLowerCase())) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

export function title(text: string): string {
  return text.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
}

export function tag(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return strings.reduce((text, part, i) => `${text}${part}${values[i] ?? ''}`, '');
}
export const greeting = tag`hello ${'you'}, ${2 + 2} times`;

type Shape = { kind: 'circle'; radius: number } | { kind: 'box'; size: readonly [number, number] };
export function area(shape: Shape): number {
  switch (shape.kind) {
    case 'circle':
      return Math.PI * shape.radius ** 2;
    case 'box': {
      const [width, height] = shape.size;
      return width * height;
    }
  }
}

export function factorial(n: bigint): bigint {
  return n <= 1n ? 1n : n * factorial(n - 1n);
}

export const colours = { red: '#f00', green: '#0f0' } as const;
export type Colour = keyof typeof colours;
export const isColour = (name: string) => name === 'red' || name === 'green';
export const hex = (name: string): string | undefined => (isColour(name) ? colours[name] : undefined);

export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `list of ${value.length}`;
  if (typeof value === 'object' && 'name' in value && typeof value.name === 'string') return value.name;
  if (value instanceof Error) return value.message;
  return typeof value === 'function' ? 'a function' : String(value);
}

export const checksum = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0);
outer: for (const a of [1, 2, 3]) {
  for (const b of [1, 2, 3]) if (a * b === 6) break outer;
}
