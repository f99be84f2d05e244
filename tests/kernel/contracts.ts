/** The contracts that the kernel's tests speak, written as short tables. */
import type { ContractTable, MovedShape, Need, RecordField } from '../../abi/index.ts';

type Saying = { readonly says: 'client' | 'server' | 'nobody'; readonly to?: Readonly<Record<string, string>> };

/** `states`: who speaks, and message -> next state. `carries`: the moved fields of a message. */
function contract(
  name: string,
  states: Readonly<Record<string, Saying>>,
  carries: Readonly<Record<string, readonly RecordField[]>> = {},
  queueBound = 2,
): ContractTable {
  const names = Object.keys(states);
  const speakers = new Map<string, 'client' | 'server'>();
  for (const state of Object.values(states)) {
    if (state.says !== 'nobody') for (const message of Object.keys(state.to ?? {})) speakers.set(message, state.says);
  }
  const messages = [...speakers].map(([message, speaker]) => ({
    name: message,
    speaker,
    fields: carries[message] ?? [],
  }));
  return {
    name,
    digest: `digest of ${name}`,
    states: Object.entries(states).map(([state, { says, to }]) => ({
      name: state,
      speaker: says,
      next: messages.map((message) => names.indexOf(to?.[message.name] ?? '')),
    })),
    messages,
    queueBound,
  };
}

const field = (name: string, shape: MovedShape, optional = false): RecordField => ({ name, optional, shape });
export const imp = (of: string, state = 'Start'): MovedShape => ({
  kind: 'endpoint',
  side: 'Imp',
  contract: of,
  state,
});
export const exp = (of: string, state = 'Start'): MovedShape => ({
  kind: 'endpoint',
  side: 'Exp',
  contract: of,
  state,
});

/** Asks and answers. */
export const echo = contract('Echo', {
  Start: { says: 'client', to: { ping: 'Busy', quit: 'End' } },
  Busy: { says: 'server', to: { pong: 'Start', refuse: 'End' } },
  End: { says: 'nobody' },
});

/** Up to three notes in a row, then an answer is due. */
export const notes = contract(
  'Notes',
  {
    Start: { says: 'client', to: { note: 'One', close: 'End' } },
    One: { says: 'client', to: { note: 'Two', flush: 'Asked' } },
    Two: { says: 'client', to: { note: 'Three', flush: 'Asked' } },
    Three: { says: 'client', to: { flush: 'Asked' } },
    Asked: { says: 'server', to: { flushed: 'Start' } },
    End: { says: 'nobody' },
  },
  {},
  4,
);

/** Its table allows more than its queue does: only a wrong bound can show the bound. */
export const flood = contract('Flood', { Start: { says: 'client', to: { drop: 'Start' } } }, {}, 3);

/** Carries everything that can be moved. */
export const carry = contract(
  'Carry',
  {
    Start: {
      says: 'client',
      to: {
        block: 'Start',
        echo: 'Start',
        busy: 'Start',
        server: 'Start',
        listener: 'Start',
        connector: 'Start',
        parcel: 'Start',
        two: 'Start',
        maybe: 'Start',
        self: 'Start',
        stranger: 'Start',
        shared: 'Start',
        both: 'Start',
      },
    },
  },
  {
    block: [field('block', { kind: 'block' })],
    echo: [field('imp', imp('Echo'))],
    busy: [field('exp', exp('Echo', 'Busy'))],
    server: [field('exp', exp('Echo'))],
    listener: [field('listener', { kind: 'listener', contract: 'Echo' })],
    connector: [field('connector', { kind: 'connector', contract: 'Echo' })],
    parcel: [field('parcel', { kind: 'parcel' })],
    two: [field('one', { kind: 'parcel' }), field('other', { kind: 'parcel' })],
    maybe: [
      field('first', { kind: 'parcel' }, true),
      field('block', { kind: 'block' }),
      field('last', { kind: 'parcel' }, true),
    ],
    self: [field('imp', imp('Carry'))],
    stranger: [field('imp', imp('Stranger'))],
    shared: [field('bytes', { kind: 'shared' })],
    both: [field('one', { kind: 'shared' }), field('other', { kind: 'shared' }, true)],
  },
  8,
);

/** Echo by name, but another contract. */
export const falseEcho: ContractTable = { ...echo, digest: 'another digest' };

export const all: readonly ContractTable[] = [echo, notes, flood, carry];

export const need = (name: string, kind: Need['kind'], of: ContractTable, state = 'Start'): Need => ({
  name,
  kind,
  contract: of.name,
  state,
});

export function messageNumber(table: ContractTable, name: string): number {
  return table.messages.findIndex((message) => message.name === name);
}
