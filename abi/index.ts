/** The boundary, as types and tables. No behaviour; imports nothing. */
export * from './calls.table.ts';
export type * from './contract.ts';
export type * from './devices.ts';
export * from './fault.ts';
export type * from './form.ts';
export * from './image.ts';
export * from './library.table.ts';
export type * from './machine.ts';
export type * from './process.ts';
export type * from './system.ts';
export type * from './talks.ts';
