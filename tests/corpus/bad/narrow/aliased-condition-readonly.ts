// rule: SK1230
// mechanism: aliased-condition
// wrong: string, is number
interface View {
  readonly value: string | number;
}

function read(view: View, change: () => void): string {
  const isText = typeof view.value === 'string';
  change();
  return isText ? view.value : '';
}

export function go(): string {
  const state: { value: string | number } = { value: 'a' };
  return read(state, () => {
    state.value = 5;
  });
}
