/** The terminal over pipes and over something that looks like a screen. */
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TerminalDevice, TerminalInput, TerminalOutput } from '../../../abi/index.ts';
import { terminalDevice } from '../../../boot/devices/terminal.ts';
import { HostScreen, type TerminalStreams } from '../../../boot/devices/terminal-screen.ts';
import type { HostImp } from '../../../boot/host-types.ts';
import { DeviceWorld } from './device-world.ts';

let world: DeviceWorld;
beforeEach(async () => {
  world = await DeviceWorld.make();
});
afterEach(() => world.end());

interface Opened {
  readonly input: HostImp<TerminalInput>;
  readonly output: HostImp<TerminalOutput>;
  readonly interactive: boolean;
  readonly columns: number;
}
async function open(streams: TerminalStreams): Promise<{
  readonly terminal: Opened;
  next(): Promise<Opened>;
  again(): Promise<string>;
}> {
  const begin = await world.open<TerminalDevice>(terminalDevice(() => new HostScreen(streams)));
  const next = async (): Promise<Opened> => {
    const heard = await begin().open().receive();
    if (heard.message !== 'ready') throw new Error(heard.message);
    return heard;
  };
  return { terminal: await next(), next, again: async () => (await begin().open().receive()).message };
}

/** A screen: remembers whether it is raw. */
function screen() {
  const modes: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (raw: boolean) => modes.push(raw) });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 30 });
  return { modes, stdin, stdout };
}

describe('over pipes', () => {
  it('passes bytes in, in order, until the end', async () => {
    const stdin = new PassThrough();
    const { terminal } = await open({ stdin, stdout: new PassThrough() });
    expect(terminal).toMatchObject({ interactive: false, columns: 80 });
    stdin.write('one');
    let { input } = terminal;
    for (const expected of ['one', 'two']) {
      const heard = await input.read().receive();
      if (heard.message !== 'bytes') throw new Error(heard.message);
      expect(new TextDecoder().decode(heard.block)).toBe(expected);
      if (expected === 'one') stdin.end('two');
      input = heard.next;
    }
    expect((await input.read().receive()).message).toBe('end');
  });

  it('keeps what nobody is there to hear', async () => {
    const stdin = new PassThrough();
    const { terminal, next } = await open({ stdin, stdout: new PassThrough() });
    const waiting = terminal.input.read();
    stdin.write('kept');
    waiting[Symbol.dispose]();
    terminal.output[Symbol.dispose]();
    const heard = await (await next()).input.read().receive();
    expect(heard.message === 'bytes' && new TextDecoder().decode(heard.block)).toBe('kept');
  });

  it('says written only when the host took it', async () => {
    const taken: string[] = [];
    let release: (() => void) | undefined;
    const stdout = new Writable({
      write(chunk: Buffer, _encoding, callback) {
        taken.push(chunk.toString());
        release = callback;
      },
    });
    const { terminal } = await open({ stdin: new PassThrough(), stdout });
    let said = false;
    const first = terminal.output.writeText({ text: 'slow' }).receive();
    void first.then(() => {
      said = true;
    });
    while (release === undefined) await new Promise((resolve) => setImmediate(resolve));
    expect(said).toBe(false);
    release();
    expect((await first).message).toBe('written');
    expect(taken).toEqual(['slow']);
  });

  it.each(['EPIPE', 'EIO'])('is gone, quietly, after %s', async (code) => {
    const stdout = new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
    const { terminal } = await open({ stdin: new PassThrough(), stdout });
    expect((await terminal.output.write({ block: new Uint8Array(3) }).receive()).message).toBe('gone');
  });

  it('ends when the input breaks', async () => {
    const stdin = new PassThrough();
    const { terminal } = await open({ stdin, stdout: new PassThrough() });
    const answer = terminal.input.read().receive();
    stdin.destroy(new Error('unplugged'));
    expect((await answer).message).toBe('end');
  });

  it('is refused while somebody has it, and given again afterwards', async () => {
    const { terminal, again } = await open({ stdin: new PassThrough(), stdout: new PassThrough() });
    expect(await again()).toBe('refuse');
    terminal.input[Symbol.dispose]();
    terminal.output[Symbol.dispose]();
    expect(await again()).toBe('ready');
  });
});

describe('over a screen', () => {
  it('is raw while somebody has it, and no longer', async () => {
    const { modes, ...streams } = screen();
    const before = process.listenerCount('exit');
    const { terminal } = await open(streams);
    expect(terminal).toMatchObject({ interactive: true, columns: 100 });
    expect(modes).toEqual([true]);
    await world.end();
    expect(modes).toEqual([true, false]);
    expect(process.listenerCount('exit')).toBe(before);
    expect(streams.stdin.listenerCount('readable')).toBe(0);
  });

  it('tells a new size to who waits for a key', async () => {
    const streams = screen();
    const { terminal } = await open(streams);
    const answer = terminal.input.read().receive();
    streams.stdout.columns = 50;
    streams.stdout.emit('resize');
    expect(await answer).toMatchObject({ message: 'resized', columns: 50, rows: 30 });
  });

  it('passes Ctrl-C as a byte', async () => {
    const streams = screen();
    const { terminal } = await open(streams);
    streams.stdin.write('\x03');
    const heard = await terminal.input.read().receive();
    expect(heard.message === 'bytes' && [...heard.block]).toEqual([3]);
  });
});
