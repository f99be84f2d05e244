/**
 * What must hold between any two steps, looked at from outside.
 *
 * Owns: the list of laws; tests call it after every step. Changes nothing and is not called in production: it passes over
 * every table. Invariant: an empty result says that ownership, payment, queues, waits and the ready queue agree.
 */
import type { Block } from './blocks.ts';
import { printBlock, printHandle, printSip } from './faults.ts';
import type { Endpoint, Handle, Handles } from './handles.ts';
import { isWaitable, wouldContainItself } from './handles.ts';
import type { Holder } from './holders.ts';
import type { Kernel } from './kernel.ts';
import { hasSomething } from './scheduler.ts';

/** The laws broken, as sentences; empty when all is well. */
export function checkInvariants(kernel: Kernel): readonly string[] {
  const { tables, processes } = kernel.inside;
  const holders = [kernel.host.holder, ...processes.live().map((process) => process.holder)];
  const broken: string[] = [];
  for (const handle of tables.handles.all()) broken.push(...checkHandle(handle, holders));
  for (const block of tables.blocks.all()) {
    if (block.owner !== undefined && block.payer !== block.owner)
      broken.push(`${printBlock(block.id)} is paid by another`);
    if (block.owner !== undefined && !holders.includes(block.owner))
      broken.push(`${printBlock(block.id)} has a dead owner`);
    if (block.payer !== undefined && !holders.includes(block.payer))
      broken.push(`${printBlock(block.id)} is paid by the dead`);
    if (block.frozen !== undefined) broken.push(...checkFrozen(block, block.frozen, tables.handles));
  }
  for (const process of processes.live()) {
    const due = process.grants !== undefined || process.holder.ready.length > 0;
    if (due !== process.holder.queued) broken.push(`${printSip(process.id)} is ${due ? 'not ' : ''}queued`);
    if (!due && process.holder.waits.size === 0) broken.push(`${printSip(process.id)} waits for nothing and lives`);
  }
  for (const holder of holders) broken.push(...checkHolder(holder));
  const carried = carriedBy([...tables.handles.all()].filter((handle) => handle.kind === 'endpoint'));
  for (const block of tables.blocks.all()) {
    const times = carried.blocks.filter((id) => id === block.id).length;
    if (times !== (block.owner === undefined && block.frozen === undefined ? 1 : 0))
      broken.push(`${printBlock(block.id)} is under way ${times} times`);
  }
  for (const id of carried.handles) {
    if (tables.handles.get(id) === undefined) broken.push(`a message carries ${printHandle(id)}, which is gone`);
  }
  return broken;
}

function carriedBy(endpoints: readonly Endpoint[]) {
  const moved = endpoints.flatMap((endpoint) => [...endpoint.queue].flatMap((message) => message.moved));
  return {
    handles: moved.flatMap((thing) => (thing.kind === 'block' ? [] : [thing.id])),
    blocks: moved.flatMap((thing) => (thing.kind === 'block' ? [thing.id] : [])),
  };
}

/** As many holds as there are, and one payer: whoever has paid longest for one of them. */
function checkFrozen(block: Block, frozen: NonNullable<Block['frozen']>, handles: Handles): readonly string[] {
  const holds = [...handles.all()].filter((handle) => handle.kind === 'shared' && handle.block === block);
  const paid = holds.filter((hold) => hold.payer !== undefined);
  const [first] = frozen.paid;
  const broken: string[] = [];
  const law = (isTrue: boolean, sentence: string): void => {
    if (!isTrue) broken.push(`${printBlock(block.id)} ${sentence}`);
  };
  law(block.owner === undefined, 'is frozen and owned');
  law(holds.length > 0, 'is frozen and held by nobody');
  law(holds.length === frozen.holds, `has ${holds.length} holds, not ${frozen.holds}`);
  law(paid.length === frozen.paid.size && [...frozen.paid].every((hold) => paid.includes(hold)), 'forgot who pays');
  law(block.payer === first?.payer, 'is not paid for by its longest payer');
  return broken;
}

function checkHandle(handle: Handle, holders: readonly Holder[]): readonly string[] {
  const broken: string[] = [];
  const law = (holds: boolean, sentence: string): void => {
    if (!holds) broken.push(`${printHandle(handle.id)} ${sentence}`);
  };
  law((handle.owner === undefined) !== (handle.carrier === undefined), 'is neither owned nor under way, or both');
  law(handle.owner === undefined || holders.includes(handle.owner), 'has a dead owner');
  law(handle.owner === undefined || handle.payer === handle.owner, 'is paid for by another than its owner');
  law(handle.payer === undefined || holders.includes(handle.payer), 'is paid for by the dead');
  law(handle.payer === undefined || handle.payer.handles.has(handle), 'is not among what its payer pays for');
  law(handle.carrier === undefined || isIn(handle, handle.carrier), 'is not where it is said to be');
  if (handle.kind === 'listener') law(handle.port.listener === handle, "is not its port's listener");
  if (isWaitable(handle) && handle.wait !== undefined) {
    law(handle.wait.handles.includes(handle), 'is held by a wait that does not know it');
    law(handle.wait.holder === handle.owner, 'is waited for by another than its owner');
  }
  if (isWaitable(handle) && handle.standing !== undefined) {
    const { set, isDue } = handle.standing;
    law(handle.owner?.sets.get(set.id) === set, 'stands in a set of another than its owner');
    law(set.members.has(handle), 'stands in a set that does not know it');
    law(handle.wait === undefined, 'stands in a set and is waited for');
    law(isDue === hasSomething(handle), 'is due in its set and has nothing, or the reverse');
  }
  if (handle.kind === 'endpoint') checkEndpoint(handle, law);
  return broken;
}

function isIn(handle: Handle, carrier: NonNullable<Handle['carrier']>): boolean {
  if (carrier.kind === 'port') return [...carrier.pending].filter((client) => client === handle).length === 1;
  const moved = [...carrier.queue].flatMap((message) => message.moved);
  return moved.filter((thing) => thing.kind !== 'block' && thing.id === handle.id).length === 1;
}

function checkEndpoint(endpoint: Endpoint, law: (holds: boolean, sentence: string) => void): void {
  const { table } = endpoint.protocol;
  const { peer, queue } = endpoint;
  law(peer === undefined || peer.peer === endpoint, 'has a peer with another peer');
  law((peer === undefined) === (endpoint.closed !== undefined), 'has neither a peer nor a reason, or both');
  law(queue.length <= table.queueBound, 'has a queue longer than its bound');
  law(table.states[endpoint.state]?.speaker !== 'nobody', 'is over and still there');
  const outer = endpoint.carrier?.kind === 'port' ? endpoint.carrier.listener : endpoint.carrier;
  law(outer === undefined || outer.kind === 'listener' || !wouldContainItself(endpoint, outer), 'is inside itself');
  if (peer === undefined) return;
  law(queue.length === 0 || peer.queue.length === 0, 'and its peer both have something to hear');
  law(endpoint.views.at(-1) === endpoint.protocol, 'is not seen by the version of its owner');
  law(endpoint.views[0] === peer.views[0], 'and its peer are of channels of two versions');
  law(new Set(endpoint.views).size === endpoint.views.length, 'is seen by one version twice');
  // States of two versions cannot be compared by number, nor can what is written in a third.
  if (endpoint.views.length > 1 || peer.views.length > 1) return;
  let state = endpoint.state;
  for (const message of queue) state = table.states[state]?.next[message.message] ?? -1;
  law(peer.queue.length > 0 || state === peer.state, 'and its peer disagree about what was said');
}

function checkHolder(holder: Holder): readonly string[] {
  const broken: string[] = [];
  const bytes = [...holder.blocks].reduce((sum, block) => sum + block.byteLength, 0);
  if (bytes !== holder.blockBytes)
    broken.push(`${printSip(holder.id)} pays for ${bytes} bytes, not ${holder.blockBytes}`);
  for (const set of holder.sets.values()) {
    const due = [...set.members].filter((member) => member.standing?.isDue === true);
    const heard = [...set.due];
    if (heard.length !== due.length || due.some((member) => !heard.includes(member)))
      broken.push(`${printHandle(set.id)} does not know who in it is due`);
    for (const member of set.members)
      if (member.standing?.set !== set) broken.push(`${printHandle(member.id)} does not know in which set it stands`);
  }
  const ready = [...holder.ready];
  for (const wait of holder.waits) {
    const something = wait.handles.some(hasSomething);
    if (something !== wait.ready || something !== ready.includes(wait)) {
      broken.push(`${printSip(holder.id)} has a wait that is ${something ? 'not ' : ''}ready`);
    }
  }
  if (ready.some((wait) => !holder.waits.has(wait))) broken.push(`${printSip(holder.id)} has a ready wait it gave up`);
  return broken;
}
