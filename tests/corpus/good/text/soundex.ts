// style: small pure functions, string index loops, grouping by key

const CODES: Record<string, string> = {};
for (const [digit, letters] of Object.entries({ 1: 'bfpv', 2: 'cgjkqsxz', 3: 'dt', 4: 'l', 5: 'mn', 6: 'r' })) {
  for (const letter of letters) CODES[letter] = digit;
}

export function soundex(name: string): string {
  const letters = [...name.toLowerCase()].filter((c) => c >= 'a' && c <= 'z');
  const [first] = letters;
  if (first === undefined) return '';
  let code = first.toUpperCase();
  let previous = CODES[first];
  for (const letter of letters.slice(1)) {
    const digit = CODES[letter];
    if (digit !== undefined && digit !== previous) code += digit;
    if (letter !== 'h' && letter !== 'w') previous = digit;
    if (code.length === 4) break;
  }
  return code.padEnd(4, '0');
}

export function groupBySound(names: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = soundex(name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [name]);
    else group.push(name);
  }
  return groups;
}

/** A much reduced Metaphone: consonant classes only. */
export function skeleton(word: string): string {
  return word
    .toLowerCase()
    .replace(/ph/g, 'f')
    .replace(/[ck]+|q/g, 'k')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?!^)[aeiouyhw]/g, '');
}

export function selfTest(): boolean {
  const codes = ['Robert', 'Rupert', 'Rubin', 'Ashcraft', 'Tymczak', 'Pfister', 'Honeyman', ''].map(soundex);
  const groups = groupBySound(['Smith', 'Smyth', 'Schmidt', 'Jones']);
  return (
    codes.join() === 'R163,R163,R150,A261,T522,P236,H555,' &&
    groups.get('S530')?.length === 3 &&
    skeleton('Philippa') === skeleton('filipa')
  );
}
