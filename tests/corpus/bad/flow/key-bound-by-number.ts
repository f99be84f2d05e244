// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
const at = <K extends number>(list: readonly string[], index: K): (readonly string[])[K] => list[index];

export function go(): string {
  return at(['a'], 5).trim();
}
