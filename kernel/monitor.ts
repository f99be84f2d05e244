/**
 * The contract monitor: may this be said now, and may it carry that?
 *
 * Owns: the judgement, as a sentence, and nothing else; it changes nothing. Invariants: a message costs one look-up in the
 * table of the endpoint's state; whatever is wrong is found before anything has moved, so a refused send has no effect.
 */
import type { ContractTable } from '../abi/index.ts';
import type { Blocks } from './blocks.ts';
import { type CarriedField, matchCarried, type Protocol } from './contracts.ts';
import type { Moved } from './engine-port.ts';
import { contractBroken, either, ownership, printBlock, printHandle, type Violation } from './faults.ts';
import { type Endpoint, type Handle, type Handles, isWaitable, wouldContainItself } from './handles.ts';
import type { Holder } from './holders.ts';

/** May the endpoint say this message in its state? */
export function judgeMessage(endpoint: Endpoint, contract: ContractTable, message: number): Violation | undefined {
  const table = endpoint.protocol.table;
  if (contract !== table && contract.digest !== table.digest) {
    return contractBroken(
      `${printHandle(endpoint.id)} speaks ${table.name}, and the message is of another contract, ${contract.name}`,
    );
  }
  const state = table.states[endpoint.state];
  if (state === undefined || state.speaker !== endpoint.speaksAs || (state.next[message] ?? -1) < 0) {
    return contractBroken(whatWasAllowed(endpoint, message));
  }
  if (endpoint.peer !== undefined && endpoint.peer.queue.length >= table.queueBound) {
    return contractBroken(
      `${table.name} allows ${table.queueBound} messages under way in one direction, and ${printHandle(endpoint.id)} sent one more`,
    );
  }
  return undefined;
}

function whatWasAllowed(endpoint: Endpoint, message: number): string {
  const table = endpoint.protocol.table;
  const state = table.states[endpoint.state];
  const said = table.messages[message]?.name ?? `message number ${message}`;
  const where = `${table.name} in state ${state?.name ?? endpoint.state}`;
  if (state?.speaker !== endpoint.speaksAs) {
    const whose =
      state?.speaker === 'nobody' || state === undefined ? 'nobody speaks any more' : 'the peer speaks next';
    return `the ${endpoint.speaksAs} of ${where} sent ${said}, but ${whose}`;
  }
  const allowed = table.messages.filter((_, index) => (state.next[index] ?? -1) >= 0).map((found) => found.name);
  return `the ${endpoint.speaksAs} of ${where} sent ${said}, but may only send ${either(allowed)}`;
}

/** May the message carry these? `sending` is the endpoint it is said on. */
export function judgeMoved(
  sending: Endpoint,
  message: number,
  moved: readonly Moved[],
  holder: Holder,
  handles: Handles,
  blocks: Blocks,
): Violation | undefined {
  const protocol = sending.protocol;
  const carried = protocol.carried[message] ?? [];
  if (moved.length === 0 && carried.length === 0) return undefined;
  for (const [index, thing] of moved.entries()) {
    const violation = judgeThing(sending, thing, holder, handles, blocks);
    if (violation !== undefined) return violation;
    if (moved.some((other, earlier) => earlier < index && other.kind === thing.kind && other.id === thing.id)) {
      return ownership(`${printThing(thing)} was given away twice in one message`);
    }
  }
  const fits = (field: CarriedField, thing: Moved): boolean => misfit(protocol, field, thing, handles) === undefined;
  if (matchCarried(carried, moved, fits) !== undefined) return undefined;
  const name = `${protocol.table.name}.${protocol.table.messages[message]?.name}`;
  return contractBroken(`${name} carries ${firstMisfit(protocol, carried, moved, handles)}`);
}

/** Is the thing the sender's to give? */
function judgeThing(
  sending: Endpoint,
  thing: Moved,
  holder: Holder,
  handles: Handles,
  blocks: Blocks,
): Violation | undefined {
  if (thing.kind === 'block') {
    return blocks.ownedBy(holder, thing.id) !== undefined
      ? undefined
      : ownership(`${printBlock(thing.id)} was given away by a process that does not own it`);
  }
  const handle = handles.ownedBy(holder, thing.id);
  if (handle === undefined) {
    return ownership(`${printHandle(thing.id)} was given away by a process that does not own it`);
  }
  if (thing.kind === 'shared') {
    return handle.kind === 'shared' && handle.block.id === thing.block
      ? undefined
      : ownership(`${printHandle(handle.id)} is no hold of ${printBlock(thing.block)}`);
  }
  if (handle.kind === 'shared') return ownership(`${printHandle(handle.id)}, a hold, was given away as something else`);
  if (handle === sending) return ownership(`${printHandle(handle.id)} was sent along itself`);
  if (isWaitable(handle) && handle.wait !== undefined) {
    return ownership(`${printHandle(handle.id)} was given away while its owner waits for it`);
  }
  if (isWaitable(handle) && handle.standing !== undefined) {
    return ownership(`${printHandle(handle.id)} was given away while it stands in a set`);
  }
  if (sending.peer !== undefined && wouldContainItself(handle, sending.peer)) {
    return ownership(`${printHandle(handle.id)} was sent into its own queue, where nobody could ever take it out`);
  }
  return undefined;
}

function firstMisfit(
  protocol: Protocol,
  carried: readonly CarriedField[],
  moved: readonly Moved[],
  handles: Handles,
): string {
  for (const [index, field] of carried.entries()) {
    const thing = moved[index];
    if (thing === undefined) return `${field.name}, which is missing`;
    const why = misfit(protocol, field, thing, handles);
    if (why !== undefined) return `in ${field.name} ${why}`;
  }
  return `${carried.length} owned values, not ${moved.length}`;
}

/** Why the thing is not what the field says, in words that follow `carries in x`; undefined when it is. */
function misfit(protocol: Protocol, field: CarriedField, thing: Moved, handles: Handles): string | undefined {
  const shape = field.shape;
  if (shape.kind === 'block' || shape.kind === 'shared')
    return thing.kind === shape.kind ? undefined : `${kindText[shape.kind]}, not ${kindText[thing.kind]}`;
  if (thing.kind !== 'handle') return `${article(shape.kind)}, not ${kindText[thing.kind]}`;
  if (shape.kind === 'parcel') return undefined;
  const handle = handles.get(thing.id);
  if (handle === undefined || handle.kind === 'shared') return `${article(shape.kind)} that exists`;
  const digest = protocol.mentioned.get(shape.contract);
  if (digest === undefined) return `the contract ${shape.contract}, which this kernel was never taught`;
  const wanted =
    shape.kind === 'endpoint'
      ? `${shape.side}<${shape.contract}, '${shape.state}'>`
      : `${article(shape.kind)} of ${shape.contract}`;
  const fits =
    handle.kind === shape.kind &&
    handle.protocol.table.digest === digest &&
    (handle.kind !== 'endpoint' || shape.kind !== 'endpoint' || isAt(handle, shape.side, shape.state));
  return fits ? undefined : `${wanted}, not ${describeHandle(handle)}`;
}

const kindText = { block: 'a block', shared: 'shared bytes', handle: 'a handle' } as const;
const article = (word: string): string => (/^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`);
const printThing = (thing: Moved): string => (thing.kind === 'block' ? printBlock(thing.id) : printHandle(thing.id));

export function isAt(endpoint: Endpoint, side: 'Imp' | 'Exp', state: string): boolean {
  return sideOf(endpoint) === side && endpoint.protocol.table.states[endpoint.state]?.name === state;
}

export function sideOf(endpoint: Endpoint): 'Imp' | 'Exp' {
  return endpoint.speaksAs === 'client' ? 'Imp' : 'Exp';
}

/** As a type would be written: `Imp<Echo, 'Busy'>`, `a listener of Echo`. */
export function describeHandle(handle: Handle): string {
  if (handle.kind === 'shared') return kindText.shared;
  const table = handle.protocol.table;
  if (handle.kind !== 'endpoint') return `${article(handle.kind)} of ${table.name}`;
  return `${sideOf(handle)}<${table.name}, '${table.states[handle.state]?.name ?? handle.state}'>`;
}

/** Does the other side speak next, so that waiting makes sense? */
export function hearsNext(endpoint: Endpoint): boolean {
  const speaker = endpoint.protocol.table.states[endpoint.state]?.speaker;
  return speaker !== undefined && speaker !== 'nobody' && speaker !== endpoint.speaksAs;
}
