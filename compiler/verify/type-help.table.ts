/**
 * What to do about TypeScript's own errors, where a process differs from a program elsewhere.
 *
 * Owns: words only. A name that is not there is the most common of them: a process has no ambient authority.
 */
export const usualHelp = 'make the types agree; an assertion is no way out here';

/** By TypeScript's number. */
export const helpByCode: Readonly<Record<number, string>> = {
  2304: 'define it, import it, or ask for it as a member of `Needs`: nothing else exists in a process',
  2307: "imports name a file with its ending, such as './other.ts', or 'skerry'",
  2339: 'only what the type declares is there; narrow a union first',
  2351: 'only a class is made with `new`; a list of some length is `Array.from({ length: n }, (_, index) => ...)`',
  2359: 'test for a list with `Array.isArray(x)`, for a function with `typeof x`; `instanceof` is for classes',
  2366: 'return on every path, or make the `switch` name every case',
  2532: 'test it first: `if (x !== undefined)`, `x?.y` or `x ?? fallback`',
  2540: 'build a new value instead: `{ ...old, changed: 1 }`',
  2564: 'give it a value where it is declared, or in the constructor',
  7006: 'write the type of the parameter',
  7022: 'write the type of the variable: its value goes round through itself, mostly in a loop',
  18046: 'look before using it: `typeof`, `instanceof` or `in` narrow `unknown`',
  18047: 'test it first: `if (x !== null)`, `x?.y` or `x ?? fallback`',
  18048: 'test it first: `if (x !== undefined)`, `x?.y` or `x ?? fallback`',
  2531: 'test it first: `if (x !== null)`, `x?.y` or `x ?? fallback`',
};

/** By the name that is missing: where the thing comes from in this system. */
export const helpByName: ReadonlyMap<string, string> = new Map([
  ['console', 'ask for a console or log endpoint in `Needs` and send it the text'],
  ['process', 'ask for what is needed in `Needs`: arguments in `args`, everything else over an endpoint'],
  ['Date', 'time comes over a channel: ask for an `Imp` of a clock contract in `Needs`'],
  ['performance', 'time comes over a channel: ask for an `Imp` of a clock contract in `Needs`'],
  ['setTimeout', 'timers come over a channel: ask for an `Imp` of a clock contract in `Needs`'],
  ['setInterval', 'timers come over a channel: ask for an `Imp` of a clock contract in `Needs`'],
  ['random', 'chance comes over a channel: ask for an `Imp` of an entropy contract in `Needs`'],
  ['crypto', 'chance comes over a channel: ask for an `Imp` of an entropy contract in `Needs`'],
  ['fetch', 'the network comes over a channel: ask for an endpoint in `Needs`'],
  ['require', 'write an `import` of a relative module'],
  ['Buffer', 'bytes are a `Uint8Array`, or a `Block` when they travel'],
  ['Reflect', 'use the operators of the language: `in`, `Object.keys`, a call'],
  ['Proxy', 'write the object out; nothing intercepts access to another'],
  ['TextEncoder', 'a text becomes bytes by `Block.fromText(text)`, whose `bytes()` can be looked at'],
  ['TextDecoder', 'bytes become a text by `Block.from(bytes)` and its `text()`'],
  ['localeCompare', 'there are no locales in a process; compare with `<`: `a < b ? -1 : a > b ? 1 : 0`'],
  ['assign', 'copy with a spread: `{ ...a, ...b }`'],
  ['WeakRef', 'hold the value itself; nothing depends on when memory is collected'],
]);

/** For a value that may be `undefined` or `null` where that is not allowed. */
export const absentHelp = 'the value may be missing: give another with `x ?? fallback`, or test it first';

/** For a list whose length is assigned. */
export const emptiedHelp = 'take the elements out: `xs.splice(0)` empties a list, `xs.splice(n)` keeps the first `n`';
