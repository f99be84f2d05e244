/**
 * A row of the tables of members: a piece of sealed TypeScript that uses the member, and what TypeScript says of its value.
 *
 * A run is an expression, or the body of a function in braces. Its type is `throws X` where it must throw. What a run may name
 * besides the library is in `given.ts`.
 */
export type Run = readonly [code: string, type: string];
/** By member: `Array.at`, `MapConstructor.new`, `String.[index]`, `BigIntConstructor.()`, `Map.[Symbol.iterator]`. */
export type MemberRuns = Readonly<Record<string, readonly Run[]>>;
