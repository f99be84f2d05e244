// What is not owned in a borrowed record gets names, also deep in it
import type { Block, Ref } from 'skerry';

interface Open {
  readonly block: Block;
  readonly size: number;
  readonly inner: { readonly block: Block; readonly name: string };
}
export function look(open: Ref<Open>): string {
  const {
    size,
    inner: { name },
  } = open;
  return `${name} ${size}`;
}
export function assigned(open: Ref<Open>): string {
  let size: number;
  let name: string;
  ({
    size,
    inner: { name },
  } = open);
  return `${name} ${size}`;
}
export function parameter({ size, inner: { name } }: Ref<Open>): string {
  return `${name} ${size}`;
}
