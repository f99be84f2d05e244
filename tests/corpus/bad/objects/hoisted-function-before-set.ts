// rule: SK1244
// mechanism: variable-before-set
// wrong: throws ReferenceError
export function go(): string {
  const greeting = greet();
  const name = 'ann';
  return greeting;

  function greet(): string {
    return `hello ${name}`;
  }
}
