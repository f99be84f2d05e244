// style: ordered rule tables of regular expressions, const assertions, slugs

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['child', 'children'],
  ['person', 'people'],
  ['mouse', 'mice'],
  ['foot', 'feet'],
]);

const UNCOUNTABLE = new Set(['sheep', 'fish', 'series', 'information']);

const RULES = [
  [/(quiz)$/i, '$1zes'],
  [/(matr|vert|ind)(ix|ex)$/i, '$1ices'],
  [/(x|ch|ss|sh)$/i, '$1es'],
  [/([^aeiouy]|qu)y$/i, '$1ies'],
  [/(?:([^f])fe|([lr])f)$/i, '$1$2ves'],
  [/(o)$/i, '$1es'],
  [/s$/i, 's'],
  [/$/, 's'],
] as const;

function matchCase(model: string, word: string): string {
  if (model !== '' && model === model.toUpperCase()) return word.toUpperCase();
  const first = model.charAt(0);
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

export function pluralise(word: string, count?: number): string {
  if (count === 1 || UNCOUNTABLE.has(word.toLowerCase())) return word;
  const irregular = IRREGULAR.get(word.toLowerCase());
  if (irregular !== undefined) return matchCase(word, irregular);
  for (const [pattern, replacement] of RULES) {
    if (pattern.test(word)) return word.replace(pattern, replacement);
  }
  return word;
}

export const counted = (count: number, word: string): string => `${count} ${pluralise(word, count)}`;

export function slugify(text: string, { separator = '-', maxLength = Infinity } = {}): string {
  const words = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ß', 'ss')
    .replaceAll('&', ' and ')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? `${word}` : `${slug}${separator}${word}`;
    if (longer.length > maxLength) break;
    slug = longer;
  }
  return slug;
}

type CamelParts<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<CamelParts<Tail>>}` : S;
export type Camel<S extends string> = CamelParts<Lowercase<S>>;

export const COLUMNS = { user_id: 'userId', created_at: 'createdAt' } as const satisfies { [K in 'user_id' | 'created_at']: Camel<K> };

export function ordinal(n: number): string {
  const tens = n % 100;
  if (tens >= 11 && tens <= 13) return `${n}th`;
  const suffix = ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
  return `${n}${suffix}`;
}

export function selfTest(): boolean {
  const words = ['Child', 'box', 'city', 'day', 'knife', 'matrix', 'SHEEP', 'quiz', 'bus'].map((word) => pluralise(word));
  return (
    words.join() === 'Children,boxes,cities,days,knives,matrices,SHEEP,quizzes,bus' &&
    counted(1, 'mouse') === '1 mouse' &&
    counted(3, 'mouse') === '3 mice' &&
    slugify('Crème Brûlée & Straße!') === 'creme-brulee-and-strasse' &&
    slugify('one two three', { separator: '_', maxLength: 8 }) === 'one_two' &&
    [1, 2, 3, 11, 112, 23].map(ordinal).join() === '1st,2nd,3rd,11th,112th,23rd' &&
    COLUMNS.created_at === 'createdAt'
  );
}
