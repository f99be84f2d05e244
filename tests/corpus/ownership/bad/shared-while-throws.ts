// SK2112: a number read past the end while the bytes are held, and caught
import { type Bytes, type Shared, drop } from 'skerry';

export function f(bytes: Shared<Bytes>): number { //~
  try {
    const n = bytes.getUint32(0); //!
    drop(bytes);
    return n;
  } catch {
    return 0; //~
  }
}
