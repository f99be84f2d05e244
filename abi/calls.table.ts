/**
 * The ABI on one page: every call a process can make, with number, arguments, result and errors.
 *
 * Owns: the call numbers, which are never reused. The prelude's stubs, the engine's dispatch and `docs/abi.md` come from
 * this table. Breaking a rule (an endpoint not owned, a message not allowed) is no error but a fault and has no number.
 */
export interface AbiCall {
  readonly number: number;
  readonly doc: string;
  readonly args: readonly string[];
  readonly result: string;
  /** By number: what it means for this very call. */
  readonly errors: Readonly<Record<number, string>>;
}

export const abiErrors = { overQuota: 1, noMemory: 2, badLength: 3 } as const;
export type AbiErrorNumber = (typeof abiErrors)[keyof typeof abiErrors];

export const abiCalls = {
  send: {
    number: 1,
    doc: 'Says one message. `plan` numbers a message of a contract of this image; the fields follow in its order.',
    args: ['handle: endpoint', 'plan: u32', '...fields'],
    result: 'nothing',
    errors: {},
  },
  wait: {
    number: 2,
    doc: 'Asks to be resumed with `token` when the first of the handles has something: a message, a client, a close.',
    args: ['token: u32', '...handles: endpoint | listener | set'],
    result: 'nothing',
    errors: {},
  },
  channel: {
    number: 3,
    doc: 'Makes a channel of a contract of this image; its ends are numbered `result` (importing) and `result + 1`.',
    args: ['contract: u32'],
    result: 'handle',
    errors: {},
  },
  service: {
    number: 4,
    doc: 'Makes a listener, numbered `result`, and its connector, `result + 1`.',
    args: ['contract: u32'],
    result: 'handle',
    errors: {},
  },
  connect: {
    number: 5,
    doc: 'Begins a conversation with whoever serves the connector.',
    args: ['handle: connector'],
    result: 'handle of the importing end',
    errors: {},
  },
  share: {
    number: 6,
    doc: 'Makes a second connector to the same server, or a second hold of the same frozen bytes.',
    args: ['handle: connector | hold'],
    result: 'handle',
    errors: {},
  },
  drop: {
    number: 7,
    doc: 'Lets go of a handle; of a set, with all that stands in it.',
    args: ['handle'],
    result: 'nothing',
    errors: {},
  },
  allocate: {
    number: 8,
    doc: 'Makes a block of zero bytes and shows it as an ArrayBuffer over the exchange heap.',
    args: ['byteLength: u32'],
    result: 'block and buffer',
    errors: {
      [abiErrors.overQuota]: 'the blocks this process has allocated and still owns would exceed its quota',
      [abiErrors.noMemory]: 'the exchange heap is full',
      [abiErrors.badLength]: 'the length is not a whole number from 0 to 1 GiB',
    },
  },
  blockFromText: {
    number: 9,
    doc: 'Makes a block with the text in UTF-8.',
    args: ['text: string'],
    result: 'block and buffer',
    errors: {
      [abiErrors.overQuota]: 'the blocks this process has allocated and still owns would exceed its quota',
      [abiErrors.noMemory]: 'the exchange heap is full',
    },
  },
  blockText: {
    number: 10,
    doc: 'Reads bytes `start` to `end` of a block, frozen or not, as UTF-8; ill-formed sequences become U+FFFD.',
    args: ['block', 'start: u32', 'end: u32'],
    result: 'string',
    errors: {},
  },
  dropBlock: { number: 11, doc: 'Gives a block back.', args: ['block'], result: 'nothing', errors: {} },
  freeze: {
    number: 12,
    doc: 'Turns a block into bytes that nobody writes any more. The block keeps its number; the result is the first hold of it.',
    args: ['block'],
    result: 'handle: hold',
    errors: {},
  },
  dropShared: {
    number: 13,
    doc: 'Lets go of a hold. The bytes are freed after the turn in which the last hold of them is gone.',
    args: ['handle: hold', 'block'],
    result: 'nothing',
    errors: {},
  },
  set: { number: 14, doc: 'Makes an empty set of endpoints.', args: [], result: 'handle', errors: {} },
  enter: {
    number: 15,
    doc: 'Puts an end that hears next into the set. A wait for the set ends with the one in it that has had something longest, which leaves.',
    args: ['handle: set', 'handle: endpoint | listener'],
    result: 'nothing',
    errors: {},
  },
  leave: {
    number: 16,
    doc: 'Takes an end out of the set.',
    args: ['handle: set', 'handle: endpoint | listener'],
    result: 'nothing',
    errors: {},
  },
} as const satisfies Readonly<Record<string, AbiCall>>;

export type AbiCallName = keyof typeof abiCalls;
