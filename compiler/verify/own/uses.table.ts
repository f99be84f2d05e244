/**
 * The whole ownership discipline as one table: what may be done to a place in which state, and what it is afterwards.
 *
 * Owns: the states, the uses, and which rule a forbidden combination breaks. Invariant: every state has every use; a cell
 * tests itself in `tests/compiler/own/uses.test.ts`.
 */

/**
 * `maybe`: used up on some of the paths that lead here. `rescued`: owned, since an exception was caught before it was used up.
 * `stranded`: the same on some paths, used up on the others.
 */
export type PlaceState = 'absent' | 'owned' | 'moved' | 'maybe' | 'rescued' | 'stranded' | 'disposed' | 'borrowed';

/**
 * `speak`: a message method or `receive`. `leave`: the variable's scope ends. `abandon`: a generator is left at a `yield`. `throw`: an
 * exception ends the variable's scope, and somebody catches it. `catch`: an exception does not end the scope, but is caught within it.
 */
export type Use = 'move' | 'speak' | 'borrow' | 'assign' | 'leave' | 'abandon' | 'throw' | 'catch';

export type Breach =
  | 'moved-twice'
  | 'never-used-up'
  | 'used-up-on-some-paths'
  | 'used-after-move'
  | 'overwritten-while-owned'
  | 'borrow-escapes'
  | 'using-moved'
  | 'lost-by-exception'
  | 'lost-in-generator';

export interface Verdict {
  readonly breach?: Breach;
  readonly after: 'owned' | 'moved' | 'rescued' | 'same';
}

const fine = { after: 'same' } as const;
const usedUp = { after: 'moved' } as const;
const renewed = { after: 'owned' } as const;
const saved = { after: 'rescued' } as const;
const wrong = (breach: Breach, after: Verdict['after'] = 'same'): Verdict => ({ breach, after });
const unsure = wrong('used-up-on-some-paths', 'moved');
const gone = wrong('used-after-move');
const mayBeGone = wrong('used-after-move', 'moved');
const covered = wrong('overwritten-while-owned', 'owned');
const thrown = wrong('lost-by-exception');
const suspended = wrong('lost-in-generator');

/* biome-ignore format: a table is read by its columns */
export const uses: Readonly<Record<PlaceState, Readonly<Record<Use, Verdict>>>> = {
  //           given away, stored           spoken on                      looked at      written over                  out of scope                           generator left       thrown past      caught below
  absent:   { move: fine,                  speak: fine,                   borrow: fine,  assign: renewed,              leave: fine,                           abandon: fine,       throw: fine,     catch: fine },
  owned:    { move: usedUp,                speak: usedUp,                 borrow: fine,  assign: covered,              leave: wrong('never-used-up'),         abandon: suspended,  throw: thrown,   catch: saved },
  moved:    { move: wrong('moved-twice'),  speak: gone,                   borrow: gone,  assign: renewed,              leave: fine,                           abandon: fine,       throw: fine,     catch: fine },
  maybe:    { move: unsure,                speak: mayBeGone,              borrow: gone,  assign: covered,              leave: wrong('used-up-on-some-paths'), abandon: suspended,  throw: thrown,   catch: saved },
  rescued:  { move: usedUp,                speak: usedUp,                 borrow: fine,  assign: covered,              leave: thrown,                         abandon: suspended,  throw: thrown,   catch: saved },
  stranded: { move: unsure,                speak: mayBeGone,              borrow: gone,  assign: covered,              leave: thrown,                         abandon: suspended,  throw: thrown,   catch: saved },
  disposed: { move: wrong('using-moved'),  speak: wrong('using-moved'),   borrow: fine,  assign: wrong('using-moved'), leave: fine,                           abandon: fine,       throw: fine,     catch: fine },
  borrowed: { move: wrong('borrow-escapes'), speak: wrong('borrow-escapes'), borrow: fine, assign: wrong('borrow-escapes'), leave: fine,                      abandon: fine,       throw: fine,     catch: fine },
};
