// an assignment by a pattern into a field
import { type Block, drop } from 'skerry';

export function f(one: { readonly a: Block }, into: { a: Block | undefined }): void {
  if (into.a) drop(into.a);
  ({ a: into.a } = one);
  if (into.a) drop(into.a);
}
