/** Plays the rounds it is told to and says when they are done. */

import type { Connector, Exp, Imp, Limits, Listener } from 'skerry';
import { Block, drop } from 'skerry';
import type { Drive, Rally } from '../contracts/bench.ts';

export interface Needs {
  drive: Listener<Drive>;
  rally: Connector<Rally>;
}
export const limits = { memory: '2MiB', turn: '100ms', blocks: '4MiB' } satisfies Limits;

export default async function main({ drive, rally }: Needs): Promise<void> {
  for (;;) await serve(await drive.accept(), rally.connect());
}

async function serve(client: Exp<Drive>, answerer: Imp<Rally>): Promise<void> {
  let end = client;
  let peer = answerer;
  for (;;) {
    const heard = await end.receive();
    if (heard.message === 'closed') {
      drop(peer);
      return;
    }
    switch (heard.kind) {
      case 'scalar':
        peer = await scalars(peer, heard.rounds);
        break;
      case 'record':
        peer = await records(peer, heard.rounds);
        break;
      case 'block':
        peer = await blocks(peer, heard.rounds, heard.byteLength);
        break;
    }
    end = heard.next.finished({ rounds: heard.rounds });
  }
}

async function scalars(answerer: Imp<Rally>, rounds: number): Promise<Imp<Rally>> {
  let peer = answerer;
  for (let round = 0; round < rounds; round++) {
    const heard = await peer.scalar({ value: round }).receive();
    if (heard.message === 'closed') throw new Error('the answerer is gone');
    peer = heard.next;
  }
  return peer;
}

async function records(answerer: Imp<Rally>, rounds: number): Promise<Imp<Rally>> {
  let peer = answerer;
  for (let round = 0; round < rounds; round++) {
    const heard = await peer.record({ id: round, path: '/index.html', ok: true, size: 1.5, type: 'request' }).receive();
    if (heard.message === 'closed') throw new Error('the answerer is gone');
    peer = heard.next;
  }
  return peer;
}

async function blocks(answerer: Imp<Rally>, rounds: number, byteLength: number): Promise<Imp<Rally>> {
  let peer = answerer;
  let block = Block.allocate(byteLength);
  for (let round = 0; round < rounds; round++) {
    const heard = await peer.block({ block }).receive();
    if (heard.message === 'closed') throw new Error('the answerer is gone');
    block = heard.block;
    peer = heard.next;
  }
  drop(block);
  return peer;
}
