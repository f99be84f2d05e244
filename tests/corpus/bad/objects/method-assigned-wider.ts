// rule: SK1241
// mechanism: method-assigned
// wrong: number, is string
interface Strict {
  read(): number;
}
interface Loose {
  read(): number | string;
}

export function go(): number {
  const strict: Strict = { read: () => 1 };
  const loose: Loose = strict;
  loose.read = () => 'x';
  return strict.read();
}
