// reading borrows
import { type Bytes, type Ref, type Shared, drop } from 'skerry';

function sum(bytes: Ref<Shared<Bytes>>): number {
  let total = 0;
  for (let i = 0; i < bytes.byteLength; i += 1) total += bytes.at(i) ?? 0;
  return total;
}
export function f(bytes: Shared<Bytes>): number {
  const total = sum(bytes) + bytes.copy(0, 4).length + bytes.text().length + bytes.indexOf(10);
  drop(bytes);
  return total;
}
