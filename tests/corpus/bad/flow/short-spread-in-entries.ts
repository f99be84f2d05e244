// rule: SK1221
// mechanism: spread-may-be-short
// wrong: throws TypeError
export function go(): string {
  const head: [number?] = [];
  const texts = new Map<number | undefined, string>([[...head, 'a']]);
  return [...texts.values()].map((text) => text.toUpperCase()).join();
}
