/** The contracts of devices and of an echo, written as short tables, for processes that no compiler made. */
import type { ContractTable, Need, RecordField, Shape } from '../../abi/index.ts';

type Fields = Readonly<Record<string, Shape>>;
type Says = Readonly<Record<string, readonly [next: string, fields?: Fields]>>;

function contract(
  name: string,
  states: Readonly<Record<string, { readonly client?: Says; readonly server?: Says }>>,
): ContractTable {
  const names = Object.keys(states);
  const speakers = new Map<
    string,
    { readonly speaker: 'client' | 'server'; readonly fields: readonly RecordField[] }
  >();
  for (const { client = {}, server = {} } of Object.values(states)) {
    for (const [message, [, fields = {}]] of Object.entries(client))
      speakers.set(message, { speaker: 'client', fields: fieldsOf(fields) });
    for (const [message, [, fields = {}]] of Object.entries(server))
      speakers.set(message, { speaker: 'server', fields: fieldsOf(fields) });
  }
  const messages = [...speakers].map(([message, about]) => ({ name: message, ...about }));
  return {
    name,
    digest: `digest of ${name}`,
    states: Object.entries(states).map(([state, says]) => ({
      name: state,
      speaker: says.client !== undefined ? 'client' : says.server !== undefined ? 'server' : 'nobody',
      next: messages.map((message) => names.indexOf((says.client ?? says.server)?.[message.name]?.[0] ?? '')),
    })),
    messages,
    queueBound: 2,
  };
}

const fieldsOf = (fields: Fields): readonly RecordField[] =>
  Object.entries(fields).map(([name, shape]) => ({ name, optional: false, shape }));
const text: Shape = { kind: 'string' };
const number: Shape = { kind: 'number' };
const truth: Shape = { kind: 'boolean' };
const block: Shape = { kind: 'block' };
const path: Shape = { kind: 'array', element: text };
const imp = (of: string): Shape => ({ kind: 'endpoint', side: 'Imp', contract: of, state: 'Start' });

export const echo = contract('Echo', {
  Start: { client: { ping: ['Busy', { text }], bytes: ['Busy', { block }], quit: ['End'] } },
  Busy: { server: { pong: ['Start', { text }], back: ['Start', { block }] } },
  End: {},
});
export const clock = contract('ClockDevice', {
  Start: { client: { now: ['Telling'], sleep: ['Sleeping', { milliseconds: number }] } },
  Telling: { server: { time: ['Start', { unixMs: number, monotonicMs: number }] } },
  Sleeping: { server: { woke: ['Start', { monotonicMs: number }] } },
});
const failed: Says = { failed: ['Start', { failure: text }] };
const entry: Shape = {
  kind: 'record',
  fields: fieldsOf({ name: text, kind: text, byteLength: number, modifiedMs: number }),
};
export const disk = contract('DiskDevice', {
  Start: {
    client: {
      stat: ['Stating', { path }],
      list: ['Listing', { path }],
      read: ['Reading', { path, offset: number, byteLength: number }],
      write: ['Changing', { path, offset: number, block }],
      create: ['Changing', { path, exclusive: truth }],
      makeDirectory: ['Changing', { path }],
      remove: ['Changing', { path }],
      rename: ['Changing', { path, to: path }],
    },
  },
  Stating: { server: { entry: ['Start', { entry }], ...failed } },
  Listing: { server: { entries: ['Start', { entries: { kind: 'array', element: entry } }], ...failed } },
  Reading: { server: { data: ['Start', { block }], ...failed } },
  Changing: { server: { done: ['Start'], ...failed } },
});
export const terminalInput = contract('TerminalInput', {
  Start: { client: { read: ['Reading'] } },
  Reading: {
    server: { bytes: ['Start', { block }], resized: ['Start', { columns: number, rows: number }], end: ['End'] },
  },
  End: {},
});
export const terminalOutput = contract('TerminalOutput', {
  Start: { client: { write: ['Writing', { block }], writeText: ['Writing', { text }] } },
  Writing: { server: { written: ['Start'], gone: ['End'] } },
  End: {},
});
export const terminal = contract('TerminalDevice', {
  Start: { client: { open: ['Opening'] } },
  Opening: {
    server: {
      ready: [
        'End',
        {
          interactive: truth,
          colours: truth,
          columns: number,
          rows: number,
          input: imp('TerminalInput'),
          output: imp('TerminalOutput'),
        },
      ],
      refuse: ['End', { reason: text }],
    },
  },
  End: {},
});
const refused: Says = { refused: ['Start', { reason: text }] };
const list = (element: Shape): Shape => ({ kind: 'array', element });
/** Whatever the device says: the tests look at the values themselves. */
const processInfo: Shape = {
  kind: 'record',
  fields: fieldsOf({
    id: text,
    name: text,
    image: text,
    state: text,
    memoryBytes: number,
    blockBytes: number,
    turns: number,
    cpuMs: number,
    restarts: number,
    endpoints: number,
    fault: text,
  }),
};
const needShape: Shape = { kind: 'record', fields: fieldsOf({ name: text, kind: text, contract: text }) };
const contractShape: Shape = { kind: 'record', fields: fieldsOf({ name: text, digest: text, text }) };
const programInfo: Shape = {
  kind: 'record',
  fields: fieldsOf({
    name: text,
    image: text,
    digest: text,
    signer: text,
    needs: list(needShape),
    args: text,
    contracts: list(contractShape),
    memoryBytes: number,
    turnMs: number,
    blockBytes: number,
  }),
};
export const kernelTable = contract('KernelDevice', {
  Start: {
    client: {
      list: ['Listing'],
      programs: ['Describing'],
      describe: ['Describing', { program: text }],
      kill: ['Acting', { id: text }],
      restart: ['Acting', { id: text }],
      spawn: ['Spawning', { program: text, args: text }],
      shutdown: ['End', { code: number }],
    },
  },
  Listing: { server: { processes: ['Start', { processes: list(processInfo) }] } },
  Describing: {
    server: { described: ['Start', { programs: list(programInfo) }], unknown: ['Start', { reason: text }] },
  },
  Acting: { server: { done: ['Start'], ...refused } },
  Spawning: { server: { wants: ['Granting', { needs: list(needShape) }], ...refused } },
  Granting: {
    client: { grant: ['Granted', { need: text, value: { kind: 'parcel' } }], go: ['Starting'], cancel: ['Start'] },
  },
  End: {},
  Granted: { server: { granted: ['Granting'], wrong: ['Granting', { reason: text }] } },
  Starting: {
    server: { started: ['Start', { id: text, status: imp('ProcessStatus') }], failed: ['Start', { reason: text }] },
  },
});
export const processStatus = contract('ProcessStatus', {
  Start: { client: { wait: ['Waiting'] } },
  Waiting: {
    server: { ended: ['End'], faulted: ['End', { kind: text, reason: text, trace: text }], killed: ['End'] },
  },
  End: {},
});
const eventShape: Shape = {
  kind: 'record',
  fields: fieldsOf({ kind: text, process: text, name: text, detail: text }),
};
export const events = contract('EventsDevice', {
  Start: { client: { next: ['Waiting'] } },
  Waiting: { server: { event: ['Start', { event: eventShape, missed: number }] } },
});
export const all: readonly ContractTable[] = [
  echo,
  clock,
  disk,
  terminal,
  terminalInput,
  terminalOutput,
  kernelTable,
  processStatus,
  events,
];

export const need = (name: string, kind: Need['kind'], of: ContractTable): Need => ({
  name,
  kind,
  contract: of.name,
  state: 'Start',
});
