import { Block, drop } from 'skerry';

export function* sizes(texts: readonly string[]): Generator<number> {
  for (const text of texts) {
    const block = Block.fromText(text);
    yield block.byteLength;
    drop(block);
  }
}

function* blocks(text: string): Generator<number> {
  using block = Block.fromText(text);
  yield block.byteLength;
}

export function first(text: string): unknown {
  const all = blocks(text);
  return all.next().value;
}
