/** Connectors, listeners and parcels that messages carry, both ways: the peers make them, take them, and come to the process by them. */
import { expect, it } from 'vitest';
import { type ContractTable, defaultLimits, type Manifest } from '../../../abi/index.ts';
import { testImage } from '../../../boot/testing/campaign.ts';

const tick: ContractTable = {
  name: 'Tick',
  digest: 'tick',
  queueBound: 1,
  states: [
    { name: 'Start', speaker: 'client', next: [1] },
    { name: 'End', speaker: 'nobody', next: [-1] },
  ],
  messages: [{ name: 'tick', speaker: 'client', fields: [] }],
};
const gifts: ContractTable = {
  name: 'Gifts',
  digest: 'gifts',
  queueBound: 1,
  states: [
    { name: 'Start', speaker: 'client', next: [-1, 1] },
    { name: 'Taking', speaker: 'server', next: [0, -1] },
  ],
  messages: [
    {
      name: 'back',
      speaker: 'server',
      fields: [{ name: 'connector', optional: false, shape: { kind: 'connector', contract: 'Tick' } }],
    },
    {
      name: 'give',
      speaker: 'client',
      fields: [
        { name: 'connector', optional: false, shape: { kind: 'connector', contract: 'Tick' } },
        { name: 'listener', optional: false, shape: { kind: 'listener', contract: 'Tick' } },
        { name: 'parcel', optional: true, shape: { kind: 'parcel' } },
      ],
    },
  ],
};
const manifest: Manifest = {
  abi: 1,
  name: 'gifts',
  compiler: 'a test',
  needs: [{ name: 'gifts', kind: 'listener', contract: 'Gifts', state: 'Start' }],
  args: null,
  limits: defaultLimits,
  contracts: [gifts, tick],
};
/** Ticks once at what it is given, hears one tick of each that comes, and gives the connector back. */
const code = (hold: string): string => `(function (skerry) { "use strict";
  const held = [];
  async function hear({ listener }) {
    const end = await listener.accept();
    const heard = await end.receive();
    skerry.drop(listener);
  }
  async function serve({ client }) {
    let end = client;
    for (;;) {
      const heard = await end.receive();
      if (heard.message === 'closed') return;
      heard.connector.connect().tick();
      ${hold}
      if (heard.parcel !== undefined) skerry.drop(heard.parcel);
      end = heard.next.back({ connector: heard.connector });
    }
  }
  async function main({ gifts }) { for (;;) skerry.fork(serve, { client: await gifts.accept() }); }
  return main; })`;
const image = (hold: string) => ({ manifest, code: code(hold), sourceMap: '', digest: '', signer: '' });

it('are made, taken and used', async () => {
  const { coverage, findings } = await testImage(image('skerry.drop(heard.listener);'), { seed: 1, runs: 60 });
  expect(findings).toEqual([]);
  const uses = coverage.find(({ end }) => end === 'Tick (carried; the process uses it)');
  expect(uses).toMatchObject({ messages: { seen: 1, all: 1 } });
});

it('are missed when they are kept', async () => {
  const { findings } = await testImage(image('held.push(heard.listener);'), { seed: 1, runs: 40 });
  expect(findings.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
    expect.stringMatching(/^leak: .*a listener of Tick/),
  ]);
});

it('are served when the process does', async () => {
  const { coverage } = await testImage(image('skerry.fork(hear, { listener: heard.listener });'), {
    seed: 1,
    runs: 60,
  });
  const serves = coverage.find(({ end }) => end === 'Tick (carried; the process serves it)');
  expect(serves).toMatchObject({ messages: { seen: 1, all: 1 } });
});
