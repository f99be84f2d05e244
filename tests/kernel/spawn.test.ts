/** A process is given what its program needs, checked, or it is refused and nothing has changed. */
import { describe, expect, it } from 'vitest';
import { handleId, portId } from '../../kernel/index.ts';
import { echo, falseEcho, need, notes } from './contracts.ts';
import { idle, policy } from './scripts.ts';
import { type Start, World } from './world.ts';

describe('spawn', () => {
  it('shows the process in the table and announces it', () => {
    const world = new World();
    const parent = world.spawn('parent', idle);
    const sip = world.spawn('child', idle, { parent });
    expect(world.kernel.list()[1]).toMatchObject({
      sip,
      parent,
      name: 'child',
      image: 'child.sip',
      state: 'ready',
      turns: 0,
    });
    world.run();
    expect(world.kernel.list()[1]).toMatchObject({
      id: 's2',
      state: 'waiting',
      turns: 1,
      cpuMs: 1,
      endpoints: 2,
      memoryBytes: 1000,
    });
    expect(world.events.map((event) => event.kind)).toEqual(['started', 'started']);
    world.end();
  });

  it.each<[string, Start, RegExp]>([
    ['misses', { needs: [need('x', 'imp', echo)] }, /needs x: Imp<Echo>, and nothing was granted$/],
    ['does not need', { grants: { y: { handle: handleId(100) } } }, /^bad has no need named y$/],
    [
      'is not the host’s',
      { needs: [need('x', 'imp', echo)], grants: { x: { handle: handleId(999) } } },
      /the host does not own e999$/,
    ],
    [
      'is the other side',
      { needs: [need('x', 'exp', echo)], grants: { x: { handle: handleId(100) } } },
      /needs x: Exp<Echo>, but it was granted Imp<Echo, 'Start'>$/,
    ],
    [
      'is in another state',
      { needs: [need('x', 'imp', echo, 'Busy')], grants: { x: { handle: handleId(100) } } },
      /needs x: Imp<Echo, 'Busy'>, but it was granted/,
    ],
    [
      'is of another contract',
      { needs: [need('x', 'imp', notes)], grants: { x: { handle: handleId(100) } } },
      /granted Imp<Echo, 'Start'>$/,
    ],
    [
      'is of another version',
      { needs: [need('x', 'imp', echo)], grants: { x: { handle: handleId(102) } } },
      /granted Imp<Echo, 'Start'>$/,
    ],
    [
      'is a listener',
      { needs: [need('x', 'listener', echo)], grants: { x: { handle: handleId(100) } } },
      /needs x: Listener<Echo>, but/,
    ],
    [
      'is waited for',
      { needs: [need('x', 'exp', echo)], grants: { x: { handle: handleId(101) } } },
      /the host waits for e101$/,
    ],
    [
      'is given twice',
      {
        needs: [need('x', 'imp', echo), need('y', 'imp', echo)],
        grants: { x: { handle: handleId(100) }, y: { handle: handleId(100) } },
      },
      /granted to another need too$/,
    ],
    ['is no port', { needs: [need('x', 'imp', echo)], grants: { x: { port: portId(9) } } }, /there is no port p9$/],
    [
      'is a port of another contract',
      { needs: [need('x', 'imp', notes)], grants: { x: { port: portId(1) } } },
      /the port serves Echo/,
    ],
    [
      'is a port for one client',
      { needs: [need('x', 'exp', echo)], grants: { x: { port: portId(1) } } },
      /a listener, not one client$/,
    ],
    [
      'is a port for the middle',
      { needs: [need('x', 'imp', echo, 'Busy')], grants: { x: { port: portId(1) } } },
      /begins in Start$/,
    ],
    [
      'is a port already served',
      { needs: [need('x', 'listener', echo)], grants: { x: { port: portId(2) } } },
      /already served$/,
    ],
    [
      'serves a port twice',
      {
        needs: [need('x', 'listener', echo), need('y', 'listener', echo)],
        grants: { x: { port: portId(1) }, y: { port: portId(1) } },
      },
      /granted to another need too$/,
    ],
    [
      'can be given only once',
      { needs: [need('x', 'imp', echo)], grants: { x: { handle: handleId(100) } }, restart: policy('always') },
      /given only once$/,
    ],
  ])('refuses a grant that %s, and changes nothing', (_what, start, sentence) => {
    const world = new World();
    const { host } = world.kernel;
    const { exp } = host.channel(echo);
    host.channel(falseEcho);
    host.wait(exp, () => undefined);
    host.port(echo);
    host.serve(host.port(echo), () => undefined);
    const before = world.kernel.counts();
    const refused = world.trySpawn('bad', idle, start);
    expect(refused).toEqual({ refused: expect.stringMatching(sentence) });
    expect(world.kernel.counts()).toEqual(before);
    expect(world.engine.heaps.size).toBe(0);
    expect(world.kernel.list()).toEqual([]);
    world.end();
  });

  it('passes on the refusal of an engine, and the host keeps what it would have granted', () => {
    const world = new World();
    world.engine.refuse = 'big';
    const { imp } = world.kernel.host.channel(echo);
    const start = { needs: [need('x', 'imp', echo)], grants: { x: { handle: imp } } };
    expect(world.trySpawn('big', idle, start)).toEqual({ refused: 'out of memory' });
    expect(world.kernel.host.holds(imp)).toBe(true);
    expect(world.events).toEqual([]);
    world.end();
  });
});
