// rule: SK1212
// mechanism: forgotten-property-partial
// wrong: number, is string
interface User {
  name: string;
  age: number;
}

function ageOf(part: Partial<User>): number {
  return part.age ?? 0;
}
function ageOfNamed(named: { name: string }): number {
  return ageOf(named);
}

export function go(): number {
  const person = { name: 'ann', age: 'unknown' };
  return ageOfNamed(person);
}
