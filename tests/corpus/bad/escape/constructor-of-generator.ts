// rule: SK1013
// mechanism: constructor-of-generator
// wrong: escapes
export function go(): boolean {
  function* steps(): Generator<number, void> {
    yield 1;
  }
  const made = steps.constructor('yield typeof globalThis')();
  return made.next().value === 'object';
}
