// rule: SK1212
// mechanism: literal-added-to
// wrong: string, is number
type Named = {
  first: string;
};
interface Counted {
  first: string;
  count?: number;
}

const state: Named = { first: 'a' };

function count(named: Named): void {
  const counted: Counted = named;
  counted.count = 2;
}

export function go(): string {
  count(state);
  return Object.values(state)[1] ?? 'none';
}
