// rule: SK1014
// mechanism: record-inherited-member
// wrong: throws TypeError
const handlers: { readonly [name: string]: () => string } = { start: () => 'started' };

export function go(): string {
  const name = ['value', 'Of'].join('');
  return handlers[name]?.().trim() ?? '';
}
