// style: text clean-up by chains of string methods and regular expressions, options object with defaults in the signature

const replacements: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', '&': ' and ', '@': ' at ' };

export interface SlugOptions {
  separator?: string;
  maxLength?: number;
  keepCase?: boolean;
}

export function slugify(title: string, { separator = '-', maxLength = 60, keepCase = false }: SlugOptions = {}): string {
  const plain = title
    .replace(/[äöüßæø&@]/gi, (ch) => replacements[ch.toLowerCase()] ?? ch)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^a-zA-Z\d]+/g, ' ')
    .trim();
  const words = plain.split(/\s+/).filter(Boolean);
  let slug = '';
  for (const word of words) {
    const next = slug ? slug + separator + word : word;
    if (next.length > maxLength) break;
    slug = next;
  }
  return keepCase ? slug : slug.toLowerCase();
}

export const camelCase = (text: string): string =>
  text.toLowerCase().replace(/[-_\s]+(\w)/g, (_, letter: string) => letter.toUpperCase());

export const snakeCase = (text: string): string =>
  (text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? []).map((word) => word.toLowerCase()).join('_');

export function titleCase(text: string, small: string[] = ['a', 'an', 'and', 'of', 'the']): string {
  return text
    .split(' ')
    .map((word, i) => (i > 0 && small.includes(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

export class SlugRegistry {
  private readonly taken = new Map<string, number>();

  unique(title: string): string {
    const base = slugify(title) || 'untitled';
    const count = this.taken.get(base) ?? 0;
    this.taken.set(base, count + 1);
    return count === 0 ? base : `${base}-${count + 1}`;
  }
}

export function selfTest(): boolean {
  const registry = new SlugRegistry();
  return (
    slugify('Größe & Maße: Crème brûlée') === 'groesse-and-masse-creme-brulee' &&
    slugify('one two three', { maxLength: 8, separator: '_' }) === 'one_two' &&
    slugify('fooBar', { keepCase: true }) === 'foo-Bar' &&
    camelCase('hello big_wide-world') === 'helloBigWideWorld' &&
    snakeCase('parseHTTPResponse2Json') === 'parse_http_response_2_json' &&
    titleCase('lord of the rings') === 'Lord of the Rings' &&
    ['A b', 'a B', 'a-b', '!'].map((t) => registry.unique(t)).join() === 'a-b,a-b-2,a-b-3,untitled'
  );
}
