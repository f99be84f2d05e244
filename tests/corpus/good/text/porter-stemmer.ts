// style: Porter 1980, suffix rule tables, predicates on stems

const isVowel = (word: string, i: number): boolean => {
  const c = word.charAt(i);
  if ('aeiou'.includes(c)) return true;
  return c === 'y' && i > 0 && !isVowel(word, i - 1);
};

const shape = (stem: string): string => Array.from(stem, (_, i) => (isVowel(stem, i) ? 'v' : 'c')).join('');
const measure = (stem: string): number => [...shape(stem).matchAll(/v+c+/g)].length;
const hasVowel = (stem: string): boolean => shape(stem).includes('v');
const doubleConsonant = (word: string): boolean => /(.)\1$/.test(word) && !isVowel(word, word.length - 1);
const shortEnd = (word: string): boolean => shape(word).endsWith('cvc') && !/[wxy]$/.test(word);

type Condition = (stem: string) => boolean;
type Rule = readonly [suffix: string, replacement: string, condition?: Condition];

const above = (n: number): Condition => (stem) => measure(stem) > n;

function apply(word: string, rules: readonly Rule[]): string {
  for (const [suffix, replacement, condition] of rules) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, word.length - suffix.length);
    return condition === undefined || condition(stem) ? stem + replacement : word;
  }
  return word;
}

const STEP_1A: Rule[] = [['sses', 'ss'], ['ies', 'i'], ['ss', 'ss'], ['s', '']];

const pairs = (condition: Condition, list: Record<string, string>): Rule[] =>
  Object.entries(list).map(([suffix, replacement]): Rule => [suffix, replacement, condition]);

const STEP_2 = pairs(above(0), {
  ational: 'ate', tional: 'tion', enci: 'ence', anci: 'ance', izer: 'ize', abli: 'able', alli: 'al', entli: 'ent',
  eli: 'e', ousli: 'ous', ization: 'ize', ation: 'ate', ator: 'ate', alism: 'al', iveness: 'ive', fulness: 'ful',
  ousness: 'ous', aliti: 'al', iviti: 'ive', biliti: 'ble',
});

const STEP_3 = pairs(above(0), { icate: 'ic', ative: '', alize: 'al', iciti: 'ic', ical: 'ic', ful: '', ness: '' });

const STEP_4: Rule[] = 'al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize'
  .split(' ')
  .map((suffix): Rule => [suffix, '', above(1)])
  .concat([['ion', '', (stem) => measure(stem) > 1 && /[st]$/.test(stem)]]);

function step1b(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = word.endsWith('ed') ? word.slice(0, -2) : word.endsWith('ing') ? word.slice(0, -3) : word;
  if (stem === word || !hasVowel(stem)) return word;
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (doubleConsonant(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && shortEnd(stem) ? `${stem}e` : stem;
}

function step5(word: string): string {
  let result = word;
  if (result.endsWith('e')) {
    const stem = result.slice(0, -1);
    const m = measure(stem);
    if (m > 1 || (m === 1 && !shortEnd(stem))) result = stem;
  }
  return measure(result) > 1 && doubleConsonant(result) && result.endsWith('l') ? result.slice(0, -1) : result;
}

export function stem(input: string): string {
  const word = input.toLowerCase();
  if (word.length <= 2) return word;
  const first = step1b(apply(word, STEP_1A));
  const second = apply(first, [['y', 'i', hasVowel]]);
  return step5([STEP_2, STEP_3, STEP_4].reduce(apply, second));
}

export function selfTest(): boolean {
  const expected: Record<string, string> = {
    caresses: 'caress', ponies: 'poni', cats: 'cat', agreed: 'agre', plastered: 'plaster', motoring: 'motor', hopping: 'hop',
    filing: 'file', happy: 'happi', relational: 'relat', conditional: 'condit', triplicate: 'triplic', hopefulness: 'hope',
    adjustment: 'adjust', adoption: 'adopt', controlling: 'control', generalizations: 'gener', oscillators: 'oscil', sky: 'sky',
  };
  return Object.entries(expected).every(([word, root]) => stem(word) === root);
}
