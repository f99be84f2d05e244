/** The embedding API, from a system file on the disk to an orderly end. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, Contract, Msg, SystemFile } from '../../abi/index.ts';
import { BootError, type BootOptions, boot, service } from '../../boot/index.ts';
import { clock, disk, echo, need, terminal } from './contracts.ts';
import { makeImage, makeSigner } from './image.ts';
import { echoServer, nothing } from './world.ts';

interface Echo extends Contract {
  Start: {
    client: { ping: Msg<{ text: string }, 'Busy'>; bytes: Msg<{ block: Block }, 'Busy'>; quit: Msg<{}, 'End'> };
  };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'>; back: Msg<{ block: Block }, 'Start'> } };
  End: {};
}

/** Opens the terminal and says back each chunk in capitals, until the end. */
const shouting = `
  const opened = await needs.terminal.open().receive();
  let { input, output } = opened;
  for (;;) {
    const heard = await input.read().receive();
    if (heard.message !== 'bytes') break;
    input = heard.next;
    const text = heard.block.text().toUpperCase();
    skerry.drop(heard.block);
    const said = await output.writeText({ text }).receive();
    if (said.message !== 'written') break;
    output = said.next;
  }`;

const signer = makeSigner();
const options: BootOptions = { trust: [signer.name] };
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skerry-boot-'));
  const images = {
    echo: { main: echoServer, needs: [need('clients', 'listener', echo)] },
    asker: {
      main: `await needs.up.ping({ text: needs.args.greeting }).receive();`,
      needs: [need('up', 'imp', echo)],
      args: { kind: 'record', fields: [{ name: 'greeting', optional: false, shape: { kind: 'string' } }] } as const,
    },
    shout: { main: shouting, needs: [need('terminal', 'imp', terminal)] },
    sleeper: {
      main: `await needs.clock.sleep({ milliseconds: 1e9 }).receive();`,
      needs: [need('clock', 'imp', clock)],
    },
    disk: {
      main: `await needs.disk.create({ path: ['made'], exclusive: true }).receive();`,
      needs: [need('disk', 'imp', disk)],
    },
  };
  for (const [name, image] of Object.entries(images))
    writeFileSync(join(folder, `${name}.sip`), makeImage(signer, name, image));
  writeFileSync(join(folder, 'tampered.sip'), makeImage(signer, 'x', { main: '' }).fill(1, 40, 41));
  writeFileSync(join(folder, 'unsigned.sip'), makeImage(makeSigner(), 'x', { main: '' }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const hello: SystemFile = { processes: { hello: { image: 'echo.sip' } }, offers: { hello: 'hello.clients' } };
const bootHere = (system: SystemFile, more: BootOptions = {}) => boot(system, { cwd: folder, ...options, ...more });

it('boots a system file with comments, talks, kills, sees closed, leaves nothing', async () => {
  const file = join(folder, 'hello.system.json');
  writeFileSync(
    file,
    `{ // a comment\n "processes": { "hello": { "image": "echo.sip" } }, "offers": { "hello": "hello.clients" } }`,
  );
  const system = await boot(file, options);
  const heard = await system.connect<Echo>('hello').ping({ text: 'hi' }).receive();
  if (heard.message !== 'pong') throw new Error(heard.message);
  const busy = heard.next.ping({ text: 'hi' });
  expect(system.kill('hello')).toBe(true);
  expect(await busy.receive()).toEqual({ message: 'closed', reason: 'killed' });
  expect(await system.ended).toEqual({ code: 1, killed: true });
  expect(await system.shutdown()).toEqual(nothing);
});

it('serves from the host, with arguments from the host', async () => {
  const heard: string[] = [];
  const up = service<Echo>(async (client) => {
    const asked = await client.receive();
    if (asked.message === 'ping') asked.next.pong({ text: heard[heard.push(asked.text) - 1] ?? '' });
  });
  const asker = { processes: { asker: { image: 'asker.sip', uses: { up: 'host.up' }, args: { greeting: 'file' } } } };
  for (const args of [{}, { asker: { greeting: 'host' } }]) {
    const system = await bootHere(asker, { services: { up }, args });
    expect(await system.ended).toEqual({ code: 0 });
    expect(await system.shutdown()).toEqual(nothing);
  }
  expect(heard).toEqual(['file', 'host']);
});

it('runs over pipes until the end of input', async () => {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const system = await bootHere(
    { processes: { shout: { image: 'shout.sip', devices: { terminal: 'terminal:' } } }, main: 'shout' },
    { terminal: { stdin, stdout } },
  );
  stdin.end('hello');
  expect(await system.ended).toEqual({ code: 0 });
  stdout.end();
  expect(await text(stdout)).toBe('HELLO');
  expect(await system.shutdown()).toEqual(nothing);
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('ends in order on %s, with code %i', async (signal, code) => {
  const before = process.listenerCount(signal);
  const sleeping = { processes: { sleeper: { image: 'sleeper.sip', devices: { clock: 'clock:' } } } };
  const system = await bootHere(sleeping, { signals: true });
  process.listeners(signal).at(-1)?.(signal);
  expect(await system.ended).toEqual({ code });
  expect(await system.shutdown()).toEqual(nothing);
  expect(process.listenerCount(signal)).toBe(before);
});

it('opens a disk relative to the root of the system file', async () => {
  const system = await bootHere({ processes: { d: { image: 'disk.sip', devices: { disk: 'disk:./data' } } } });
  expect(await system.ended).toEqual({ code: 0 });
  const again = await bootHere({
    processes: { d: { image: 'disk.sip', devices: { disk: 'disk:./data/made' } } },
  }).catch(String);
  expect(again).toContain('cannot be opened as a disk');
});

describe('does not boot', () => {
  const one = (process: SystemFile['processes'][string]): SystemFile => ({ processes: { p: process } });
  it.each<[string, SystemFile, string, string]>([
    ['a missing image', one({ image: 'nothing.sip' }), 'SK5007', 'there is no such file'],
    ['a tampered image', one({ image: 'tampered.sip' }), 'SK5003', 'changed or damaged'],
    ['an image of an unknown verifier', one({ image: 'unsigned.sip' }), 'SK5005', 'not trusted'],
    ['a need that nothing is wired to', one({ image: 'shout.sip' }), 'SK4205', 'nothing is wired to `terminal`'],
    [
      'a need that the process does not have',
      one({ image: 'echo.sip', uses: { x: 'p.clients' } }),
      'SK4204',
      'has no need `x`',
    ],
    [
      'an offer that is none',
      one({ image: 'asker.sip', uses: { up: 'p.up' }, args: { greeting: '' } }),
      'SK4207',
      '`p.up` is not a listener',
    ],
    [
      'a wire of another contract',
      { processes: { e: { image: 'echo.sip' }, s: { image: 'shout.sip', uses: { terminal: 'e.clients' } } } },
      'SK4208',
      'speak `',
    ],
    [
      'a device of another contract',
      one({ image: 'shout.sip', devices: { terminal: 'clock:' } }),
      'SK4208',
      'the device `clock` serves `ClockDevice`',
    ],
    [
      'two owners of the terminal',
      {
        processes: {
          a: { image: 'shout.sip', devices: { terminal: 'terminal:' } },
          b: { image: 'shout.sip', devices: { terminal: 'terminal:' } },
        },
      },
      'SK4213',
      'can have one owner',
    ],
    [
      'wrong arguments',
      {
        processes: {
          e: { image: 'echo.sip' },
          p: { image: 'asker.sip', uses: { up: 'e.clients' }, args: { greeting: 7 } },
        },
      },
      'SK4209',
      'args.greeting must be string',
    ],
    ['a limit that is none', one({ image: 'echo.sip', limits: { memory: 'much' } }), 'SK4202', 'not of the form'],
    [
      'an offer to the host that is none',
      { ...hello, offers: { hello: 'hello.other' } },
      'SK4215',
      '`hello` offers no `other`',
    ],
  ])('%s', async (_what, system, code, message) => {
    const booting = bootHere(system);
    const error: unknown = await booting.catch((reason: unknown) => reason);
    if (!(error instanceof BootError)) throw new Error(`rejected with ${String(error)}`);
    expect(error.message).toContain(message);
    expect(error.code === undefined ? error.diagnostics.map((found) => found.code) : [error.code]).toEqual([code]);
  });

  it('a file that is not there, is not JSON, or is no system', async () => {
    await expect(boot(join(folder, 'none.json'))).rejects.toThrow('there is no such file');
    writeFileSync(join(folder, 'bad.json'), '{\n  "processes": ,\n}');
    await expect(boot(join(folder, 'bad.json'))).rejects.toMatchObject({
      diagnostics: [{ code: 'SK4201', start: { line: 2 } }],
    });
    writeFileSync(join(folder, 'other.json'), '[]');
    await expect(boot(join(folder, 'other.json'))).rejects.toMatchObject({ diagnostics: [{ code: 'SK4202' }] });
  });
});
