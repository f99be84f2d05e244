// rule: SK1013
// mechanism: prototype-by-generic-key
// wrong: escapes
class Counter {
  count(): number {
    return 1;
  }
}
type Statics = { readonly [K in keyof typeof Counter]: (typeof Counter)[K] };
const keyOf = (statics: Statics): keyof Statics => (statics === Counter ? 'prototype' : 'prototype');

export function go(): boolean {
  const shared = Counter[keyOf(Counter)];
  shared.count = () => 3;
  return new Counter().count() === 3;
}
