// rule: SK1210
// mechanism: written-lookalike-list
// wrong: throws TypeError
interface Listed {
  list: number[];
}
interface Measured {
  list: { readonly length: number };
}

function measure(measured: Measured): void {
  measured.list = { length: 3 };
}

export function go(): number {
  const listed: Listed = { list: [1] };
  measure(listed);
  return listed.list.indexOf(1);
}
