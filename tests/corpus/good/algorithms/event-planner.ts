// style: several modules together: heap, interval tree and disjoint set imported and combined

import { BinaryHeap } from '../containers/heap.ts';
import { DisjointSet } from '../containers/disjoint-set.ts';
import { type Interval, IntervalTree } from '../containers/interval-tree.ts';

export interface Talk {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** The fewest rooms that hold every talk, and which talk goes where. */
export function assignRooms(talks: readonly Talk[]): Map<number, Talk[]> {
  const rooms = new Map<number, Talk[]>();
  const free = new BinaryHeap<{ room: number; until: number }>((a, b) => a.until - b.until || a.room - b.room);
  for (const talk of [...talks].sort((a, b) => a.start - b.start)) {
    const earliest = free.peek();
    let room = rooms.size;
    if (earliest !== undefined && earliest.until <= talk.start) {
      free.pop();
      room = earliest.room;
    }
    rooms.set(room, [...(rooms.get(room) ?? []), talk]);
    free.push({ room, until: talk.end });
  }
  return rooms;
}

export function conflictGroups(talks: readonly Talk[]): string[][] {
  const intervals: Interval<Talk>[] = talks.map((talk) => ({ low: talk.start, high: talk.end - 0.001, data: talk }));
  const tree = new IntervalTree(intervals);
  const groups = new DisjointSet<string>();
  for (const talk of talks) {
    groups.makeSet(talk.title);
    for (const other of tree.stab(talk.start)) groups.union(talk.title, other.title);
  }
  return groups.groups().map((group) => group.toSorted());
}

export function selfTest(): boolean {
  const talks: Talk[] = [
    { title: 'keynote', start: 9, end: 10 },
    { title: 'types', start: 10, end: 11 },
    { title: 'rust', start: 10, end: 12 },
    { title: 'wasm', start: 11.5, end: 13 },
    { title: 'panel', start: 14, end: 15 },
  ];
  const rooms = assignRooms(talks);
  const groups = conflictGroups(talks).map((group) => group.join('+'));
  return rooms.size === 2 && rooms.get(0)?.map((t) => t.title).join() === 'keynote,types,wasm' && groups.join(' ') === 'keynote rust+types+wasm panel';
}
