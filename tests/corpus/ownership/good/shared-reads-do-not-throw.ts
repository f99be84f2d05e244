// what reads inside the bytes cannot throw
import { type Bytes, type Shared, drop } from 'skerry';

export function f(bytes: Shared<Bytes>, i: number): number {
  try {
    const second = bytes.share();
    const n = (bytes.at(i) ?? 0) + bytes.indexOf(i) + bytes.copy(i).length + bytes.text(i).length + second.byteLength;
    drop(second);
    drop(bytes);
    return n;
  } catch {
    return 0;
  }
}
