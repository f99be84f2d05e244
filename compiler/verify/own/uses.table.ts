/**
 * The whole ownership discipline as one table: what may be done to a place in which state, and what it is afterwards.
 *
 * Owns: the states, the uses, and which rule a forbidden combination breaks. Invariant: every state has every use; a cell
 * tests itself in `tests/compiler/own/uses.test.ts`.
 */

/** `maybe`: used up on some of the paths that lead here. `excused`: the same, in a handler, where that is no debt. */
export type PlaceState = 'absent' | 'owned' | 'moved' | 'maybe' | 'excused' | 'disposed' | 'borrowed';

/** `speak`: a message method or `receive`. `leave`: the variable's scope ends. */
export type Use = 'move' | 'speak' | 'borrow' | 'assign' | 'leave';

export type Breach =
  | 'moved-twice'
  | 'never-used-up'
  | 'used-up-on-some-paths'
  | 'used-after-move'
  | 'overwritten-while-owned'
  | 'borrow-escapes'
  | 'using-moved';

export interface Verdict {
  readonly breach?: Breach;
  readonly after: 'owned' | 'moved' | 'same';
}

const fine = { after: 'same' } as const;
const usedUp = { after: 'moved' } as const;
const renewed = { after: 'owned' } as const;
const wrong = (breach: Breach, after: Verdict['after'] = 'same'): Verdict => ({ breach, after });

/* biome-ignore format: a table is read by its columns */
export const uses: Readonly<Record<PlaceState, Readonly<Record<Use, Verdict>>>> = {
  //           given away, returned, stored          spoken on                              looked at                   written over                                 out of scope
  absent:   { move: fine,                            speak: fine,                           borrow: fine,                            assign: renewed,                                 leave: fine },
  owned:    { move: usedUp,                          speak: usedUp,                         borrow: fine,                            assign: wrong('overwritten-while-owned', 'owned'), leave: wrong('never-used-up') },
  moved:    { move: wrong('moved-twice'),            speak: wrong('used-after-move'),       borrow: wrong('used-after-move'),        assign: renewed,                                 leave: fine },
  maybe:    { move: wrong('used-up-on-some-paths', 'moved'), speak: wrong('used-after-move', 'moved'), borrow: wrong('used-after-move'), assign: wrong('overwritten-while-owned', 'owned'), leave: wrong('used-up-on-some-paths') },
  excused:  { move: wrong('used-up-on-some-paths', 'moved'), speak: wrong('used-after-move', 'moved'), borrow: wrong('used-after-move'), assign: renewed,                                 leave: fine },
  disposed: { move: wrong('using-moved'),            speak: wrong('using-moved'),           borrow: fine,                            assign: wrong('using-moved'),                    leave: fine },
  borrowed: { move: wrong('borrow-escapes'),         speak: wrong('borrow-escapes'),        borrow: fine,                            assign: wrong('borrow-escapes'),                 leave: fine },
};
