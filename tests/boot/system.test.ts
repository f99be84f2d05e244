/** A system seen from its host: conversations, deaths, restarts, and that nothing is left of it. */
import { expect, it } from 'vitest';
import type { Block, Contract, Msg } from '../../abi/index.ts';
import { echo, need } from './contracts.ts';
import { echoServer, endsClean, type Setup, startSystem } from './world.ts';

interface Echo extends Contract {
  Start: {
    client: { ping: Msg<{ text: string }, 'Busy'>; bytes: Msg<{ block: Block }, 'Busy'>; quit: Msg<{}, 'End'> };
  };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'>; back: Msg<{ block: Block }, 'Start'> } };
  End: {};
}

const clients = [need('clients', 'listener', echo)];
const echoing: Setup = {
  processes: { echo: { main: echoServer, needs: clients } },
  offers: { hello: { process: 'echo', need: 'clients' } },
};

it('talks to a process and leaves nothing behind', async () => {
  const system = await startSystem(echoing);
  const pong = await system.connect<Echo>('hello').ping({ text: 'hi' }).receive();
  expect(pong).toMatchObject({ message: 'pong', text: 'hi' });
  await endsClean(system);
  expect(await system.ended).toEqual({ code: 0 });
});

it('moves bytes there and back', async () => {
  const system = await startSystem(echoing);
  const sent = new Uint8Array(100_000).map((_, index) => index % 251);
  const heard = await system.connect<Echo>('hello').bytes({ block: sent }).receive();
  expect(heard.message === 'back' && Buffer.compare(heard.block, sent)).toBe(0);
  await endsClean(system);
});

it('hears closed when the process is killed in mid-conversation', async () => {
  const system = await startSystem(echoing);
  const first = await system.connect<Echo>('hello').ping({ text: 'hi' }).receive();
  if (first.message !== 'pong') throw new Error(first.message);
  const answer = first.next.ping({ text: 'again' }).receive();
  expect(system.kill('echo')).toBe(true);
  expect(await answer).toEqual({ message: 'closed', reason: 'killed' });
  expect(system.kill('echo')).toBe(false);
  await endsClean(system);
});

it('ends when the last process does, with the worst code', async () => {
  const system = await startSystem({ processes: { good: { main: '' }, bad: { main: 'throw new Error("no");' } } });
  expect(await system.ended).toMatchObject({ code: 1, fault: { kind: 'crash' } });
  await endsClean(system);
});

it('ends when the main process does, whatever else runs', async () => {
  const system = await startSystem({
    ...echoing,
    processes: { ...echoing.processes, shell: { main: '' } },
    main: 'shell',
  });
  expect(await system.ended).toEqual({ code: 0 });
  await endsClean(system);
});

it('restarts a process that faults; its clients wait meanwhile', async () => {
  const fragile = `const end = await needs.clients.accept(); await end.receive(); throw new Error('no');`;
  const system = await startSystem({
    ...echoing,
    processes: {
      echo: { main: fragile, needs: clients, restart: { when: 'onFault', most: 1, withinMs: 1e6 } },
      other: { main: echoServer, needs: clients },
    },
  });
  const events: string[] = [];
  system.onEvent((event) => events.push(event.kind));
  const first = system.connect<Echo>('hello').ping({ text: '1' }).receive();
  const second = system.connect<Echo>('hello').ping({ text: '2' }).receive();
  const third = system.connect<Echo>('hello').ping({ text: '3' }).receive();
  const closed = { message: 'closed', reason: 'faulted' };
  expect(await Promise.all([first, second, third])).toEqual([closed, closed, closed]);
  expect(events).toEqual(['faulted', 'restarted', 'faulted']);
  await endsClean(system);
});

it('settles every receive and refuses every call once it has ended', async () => {
  const system = await startSystem({
    ...echoing,
    processes: {
      echo: { main: 'await (await needs.clients.accept()).receive(); await needs.clients.accept();', needs: clients },
    },
  });
  const end = system.connect<Echo>('hello');
  const answer = end.ping({ text: 'nobody answers' }).receive();
  await endsClean(system);
  expect(await answer).toEqual({ message: 'closed', reason: 'killed' });
  expect(() => system.connect<Echo>('hello')).toThrow('the system has ended');
  end[Symbol.dispose]();
});

it('throws a sentence at a host that breaks the contract, and goes on', async () => {
  const system = await startSystem(echoing);
  const end = system.connect<Echo>('hello');
  const busy = end.ping({ text: 'hi' });
  expect(() => end.ping({ text: 'twice' })).toThrow('the peer speaks next');
  expect(() => system.connect<Echo>('hello').bytes({ block: JSON.parse('"no block"') })).toThrow('block');
  expect(await busy.receive()).toMatchObject({ message: 'pong' });
  expect(() => system.connect<Echo>('goodbye')).toThrow('the system offers no goodbye, only hello');
  await endsClean(system);
});

it('serves a process from the host, and closes the conversation when the service fails', async () => {
  const warnings: string[] = [];
  const system = await startSystem({
    processes: {
      asker: {
        main: `const heard = await needs.up.ping({ text: 'hi' }).receive(); if (heard.message !== 'closed') throw new Error(heard.message);`,
        needs: [need('up', 'imp', echo)],
        wires: { up: { kind: 'service', name: 'up' } },
      },
    },
    services: {
      up: async (client) => {
        const heard = await client.receive();
        throw new Error(`no ${heard.message}`);
      },
    },
    warnings,
  });
  expect(await system.ended).toEqual({ code: 0 });
  expect(warnings.join()).toContain('the service host.up failed: Error: no ping');
  await endsClean(system);
});

it.each<[string, Setup, string]>([
  [
    'a service the host does not have',
    { processes: { p: { main: '', needs: [need('up', 'imp', echo)], wires: { up: { kind: 'service', name: 'x' } } } } },
    'the host offers no services',
  ],
  [
    'an unknown device',
    {
      processes: {
        p: { main: '', needs: [need('up', 'imp', echo)], wires: { up: { kind: 'device', device: 'x', argument: '' } } },
      },
    },
    'this host has only kernel, events',
  ],
  [
    'a device of another contract',
    {
      processes: {
        p: {
          main: '',
          needs: [need('up', 'imp', echo)],
          wires: { up: { kind: 'device', device: 'kernel', argument: '' } },
        },
      },
    },
    'kernel serves KernelDevice',
  ],
  ['code that does not parse', { processes: { p: { main: '}' } } }, 'p cannot start'],
  ['a main that is not there', { processes: { p: { main: '' } }, main: 'q' }, 'the main process q'],
])('does not boot with %s', async (_what, setup, message) => {
  await expect(startSystem(setup)).rejects.toThrow(message);
});
