// rule: SK1210
// mechanism: default-value-widened
// wrong: number, is string
const defaults = { value: 1 };

function setUp(options: { value: number | string } = defaults): void {
  options.value = 'set';
}

export function go(): number {
  setUp();
  return defaults.value;
}
