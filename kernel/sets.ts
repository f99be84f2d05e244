/**
 * Sets of endpoints: many ends of one holder, of which whichever has something is heard.
 *
 * Owns: who stands in which set, and the order in which those that have something are heard. Does not hear: `channels.ts` does.
 * A set belongs to its holder for good, so it needs no place in the table of handles and goes with the holder. Invariants: a handle
 * stands in at most one set, and then in no wait; it is due exactly while it has something; those that are due are heard in the order in
 * which they became so, and a handle leaves the set when it is heard, so whoever speaks much comes again only after all who were due.
 */
import type { HandleId } from './engine-port.ts';
import type { Endpoint, Listener } from './handles.ts';
import type { Holder } from './holders.ts';
import { Ring } from './ring.ts';
import type { Wait } from './scheduler.ts';

export type Member = Endpoint | Listener;

export interface EndpointSet {
  readonly kind: 'set';
  readonly id: HandleId;
  readonly members: Set<Member>;
  /** Those that have something. */
  readonly due: Ring<Member>;
  wait: Wait | undefined;
}

/** How a handle stands in its set. */
export interface Standing {
  readonly set: EndpointSet;
  isDue: boolean;
}

export function makeSet(id: HandleId, holder: Holder): EndpointSet {
  const made: EndpointSet = { kind: 'set', id, members: new Set(), due: new Ring(), wait: undefined };
  holder.sets.set(id, made);
  return made;
}

/** Room for it among those that are due is made here, so that a send never has to. */
export function enterSet(set: EndpointSet, member: Member): void {
  member.standing = { set, isDue: false };
  set.members.add(member);
  set.due.reserve(set.members.size);
}

export function becomeDue(member: Member, standing: Standing): void {
  if (standing.isDue) return;
  standing.isDue = true;
  standing.set.due.push(member);
}

/** Takes out the one that has been due longest. */
export function leaveFirst(set: EndpointSet): Member | undefined {
  const member = set.due.shift();
  if (member === undefined) return undefined;
  set.members.delete(member);
  member.standing = undefined;
  return member;
}

export function leaveSet(set: EndpointSet, member: Member): void {
  if (member.standing?.isDue === true) set.due.remove(member);
  set.members.delete(member);
  member.standing = undefined;
}
