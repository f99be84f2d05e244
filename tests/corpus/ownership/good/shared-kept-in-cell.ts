// kept in a cell, with a hold for whoever asks
import { type Bytes, type Cell, type Shared, drop } from 'skerry';

export function ask(kept: Cell<Shared<Bytes>>): Shared<Bytes> | undefined {
  const bytes = kept.take();
  if (bytes === undefined) return undefined;
  const second = bytes.share();
  if (kept.full) drop(bytes);
  else kept.put(bytes);
  return second;
}
