/**
 * What the object `skerry` holds, which a process's script is called with: all that emitted code can reach beyond the realm.
 *
 * Owns: the names. The wrapper's imports, the prelude and `docs/abi.md` come from this table or are held against it. Entries for the
 * compiler are written by emission only: the process library declares no such name, so a process cannot import one.
 */
export interface LibraryEntry {
  readonly by: 'process' | 'compiler';
  /** As emitted: what the compiler adds to the arguments is there. */
  readonly call: string;
  readonly doc: string;
}

export const libraryEntries = {
  drop: { by: 'process', call: 'drop(value)', doc: 'Lets go of an owned value.' },
  fork: { by: 'process', call: 'fork(task, argument)', doc: 'Starts a task beside the caller.' },
  select: { by: 'process', call: 'select(ends)', doc: 'Waits on several ends at once.' },
  channel: {
    by: 'process',
    call: 'channel("Contract")',
    doc: 'Makes a channel. The compiler adds the name of the contract, one of `Manifest.contracts`.',
  },
  service: {
    by: 'process',
    call: 'service("Contract")',
    doc: 'Makes a listener and its connector; the name as above.',
  },
  pack: { by: 'process', call: 'pack(value)', doc: 'Makes a parcel of an owned value.' },
  Block: { by: 'process', call: 'Block.allocate(n)', doc: 'Makes blocks; also `from` and `fromText`.' },
  freeze: { by: 'process', call: 'freeze(block)', doc: 'Turns a block into shared bytes that nobody writes.' },
  Cell: { by: 'process', call: 'new Cell()', doc: 'A place for one owned value.' },
  EndpointSet: { by: 'process', call: 'new EndpointSet()', doc: 'Many ends, heard in turn.' },
  OwnedMap: { by: 'process', call: 'new OwnedMap()', doc: 'Owned values by key.' },
  QuotaError: { by: 'process', call: 'QuotaError', doc: 'The class of the error when a block is too much.' },
  decode: {
    by: 'process',
    call: 'decode(forms, text)',
    doc: 'Reads JSON of a type. The compiler adds a function of the module that yields its `Forms`.',
  },
  decodeValue: { by: 'process', call: 'decodeValue(forms, value)', doc: 'Copies what is of a type; `forms` as above.' },
  index: {
    by: 'compiler',
    call: 'index(array, i)',
    doc: '`i`, when `array[i] = value` would leave no hole in an array: 0 to its length. Otherwise throws `RangeError`.',
  },
  write: {
    by: 'compiler',
    call: 'write(array, i, value)',
    doc: 'Does `array[i] = value` when that leaves no hole, and yields the value. Otherwise throws `RangeError`.',
  },
  element: {
    by: 'compiler',
    call: 'element(array, i).value',
    doc: 'The element as a target: reading reads it, assigning does what `write` does.',
  },
} as const satisfies Readonly<Record<string, LibraryEntry>>;

export type LibraryName = keyof typeof libraryEntries;
