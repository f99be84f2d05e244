// rule: SK1210
// mechanism: written-guard-as-test
// wrong: string, is number
interface Guarding {
  is: (value: string | number) => value is string;
}
interface Testing {
  is: (value: string | number) => boolean;
}

function loosen(testing: Testing): void {
  testing.is = () => true;
}

export function go(): string {
  const guarding: Guarding = { is: (value): value is string => typeof value === 'string' };
  loosen(guarding);
  const value: string | number = [5, 'a'][0] ?? '';
  return guarding.is(value) ? value : '';
}
