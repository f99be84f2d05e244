/** Reads a little of whatever it is told, and asks for more. */

import type { Imp, Limits } from 'skerry';
import { drop } from 'skerry';
import type { Board } from '../contracts/bench.ts';

export interface Needs {
  board: Imp<Board>;
}
export const limits = { memory: '2MiB', turn: '100ms', blocks: '8MiB' } satisfies Limits;

export default async function main({ board }: Needs): Promise<void> {
  let end = board;
  let sum = 0;
  for (;;) {
    const heard = await end.next({ sum }).receive();
    switch (heard.message) {
      case 'shown': {
        const { bytes } = heard;
        sum = (bytes.at(0) ?? 0) + (bytes.at(bytes.byteLength - 1) ?? 0);
        drop(bytes);
        break;
      }
      case 'given': {
        const { block } = heard;
        const bytes = block.bytes();
        sum = (bytes[0] ?? 0) + (bytes[bytes.length - 1] ?? 0);
        drop(block);
        break;
      }
      case 'closed':
        return;
    }
    end = heard.next;
  }
}
