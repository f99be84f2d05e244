/** Tells all its readers the same, by holds or by copies; and reads through bytes in each of the ways there are. */

import type { Bytes, Exp, Limits, Listener, Ref, Shared } from 'skerry';
import { Block, Cell, drop, fork, freeze } from 'skerry';
import type { Board, Tell } from '../contracts/bench.ts';
import { Gate } from './gate.ts';

export interface Needs {
  board: Listener<Board>;
  tell: Listener<Tell>;
  args: { readonly readers: number; readonly byteLength: number };
}
export const limits = { memory: '8MiB', turn: '2s', blocks: '64MiB' } satisfies Limits;

interface News {
  readonly gate: Gate;
  /** What is told when it is empty: a copy of this. */
  readonly text: Uint8Array;
  readonly shared: Cell<Shared<Bytes>>;
}

export default async function main({ board, tell, args }: Needs): Promise<void> {
  const text = new Uint8Array(args.byteLength).fill(1);
  const news: News = { gate: new Gate(args.readers), text, shared: new Cell<Shared<Bytes>>() };
  fork(letIn, { board, news });
  for (;;) await obey(await tell.accept(), news);
}

async function letIn({ board, news }: { readonly board: Listener<Board>; readonly news: News }): Promise<void> {
  for (;;) fork(serve, { client: await board.accept(), news });
}

async function serve({ client, news }: { readonly client: Exp<Board>; readonly news: News }): Promise<void> {
  let end = client;
  for (;;) {
    const heard = await end.receive();
    if (heard.message === 'closed' || heard.message === 'quit') return;
    await news.gate.arrive();
    const kept = news.shared.take();
    if (kept === undefined) end = heard.next.given({ block: Block.from(news.text) });
    else {
      end = heard.next.shown({ bytes: kept.share() });
      news.shared.put(kept);
    }
  }
}

async function obey(driver: Exp<Tell>, news: News): Promise<void> {
  let end = driver;
  for (;;) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'tell':
        await tellAll(heard.kind, heard.rounds, news);
        end = heard.next.told({ sum: 0 });
        break;
      case 'read':
        end = heard.next.told({ sum: read(heard.kind, heard.rounds, news) });
        break;
      case 'closed':
        return;
    }
  }
}

async function tellAll(kind: 'shared' | 'copied', rounds: number, { gate, text, shared }: News): Promise<void> {
  await gate.whenFull();
  for (let round = 0; round < rounds; round++) {
    if (kind === 'shared') shared.put(freeze(Block.from(text)));
    gate.open();
    await gate.whenFull();
    const told = shared.take();
    if (told) drop(told);
  }
}

function read(kind: 'block' | 'at' | 'copy', rounds: number, { text }: News): number {
  let sum = 0;
  using block = Block.from(text);
  using bytes = freeze(Block.from(text));
  for (let round = 0; round < rounds; round++) {
    if (kind === 'at') sum += sumOfShared(bytes);
    else sum += kind === 'block' ? sumOf(block.bytes()) : sumOfCopies(bytes);
  }
  return sum;
}

function sumOf(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i++) sum += bytes[i] ?? 0;
  return sum;
}

function sumOfShared(bytes: Ref<Shared<Bytes>>): number {
  let sum = 0;
  const length = bytes.byteLength;
  for (let i = 0; i < length; i++) sum += bytes.at(i) ?? 0;
  return sum;
}

/** By windows of 4 KiB. */
function sumOfCopies(bytes: Ref<Shared<Bytes>>): number {
  let sum = 0;
  for (let start = 0; start < bytes.byteLength; start += 4096) sum += sumOf(bytes.copy(start, start + 4096));
  return sum;
}
