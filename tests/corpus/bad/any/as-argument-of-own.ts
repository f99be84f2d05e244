// rule: SK1203
// mechanism: asserted-for-own-includes
// wrong: string, is number
class Words {
  last = '';
  includes(word: string): boolean {
    this.last = word;
    return false;
  }
}
export function go(): string {
  const words = new Words();
  const x: unknown = [7][0];
  words.includes(x as string);
  return words.last;
}
