/**
 * Verified processes that share bytes: a keeper, two readers with holds of their own, and the host.
 *
 * The keeper is told bytes by the host and gives each reader a hold; then it ends by a fault, and the readers still have them.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bytes, Shared } from '../../abi/index.ts';
import { boot, type Contract, type HostImp, type Msg, type SystemFile } from '../../boot/index.ts';

const contracts = `import type { Bytes, Contract, Msg, Shared } from 'skerry';
export interface Keep extends Contract {
  Start: { client: { keep: Msg<{ bytes: Shared<Bytes> }, 'Keeping'>; crash: Msg<{}, 'End'> } };
  Keeping: { server: { kept: Msg<{}, 'Start'> } };
  End: {};
}
export interface Fetch extends Contract {
  Start: { client: { fetch: Msg<{}, 'Fetching'> } };
  Fetching: { server: { fetched: Msg<{ bytes?: Shared<Bytes> }, 'Start'> } };
}
export interface Ask extends Contract {
  Start: { client: { load: Msg<{}, 'Loading'>; sum: Msg<{}, 'Asked'>; give: Msg<{}, 'Giving'>; forget: Msg<{}, 'Loading'> } };
  Loading: { server: { done: Msg<{}, 'Start'> } };
  Asked: { server: { answer: Msg<{ sum: number; text: string }, 'Start'> } };
  Giving: { server: { given: Msg<{ bytes: Shared<Bytes> }, 'Start'>; nothing: Msg<{}, 'Start'> } };
}
`;

const keeper = `import type { Bytes, Exp, Limits, Listener, Shared } from 'skerry';
import { Cell, drop, fork } from 'skerry';
import type { Fetch, Keep } from './contracts.ts';
export interface Needs { readonly keep: Listener<Keep>; readonly fetch: Listener<Fetch> }
export const limits = { memory: '2MiB', turn: '200ms', blocks: '1MiB' } satisfies Limits;
type Place = Cell<Shared<Bytes>>;
export default async function main({ keep, fetch }: Needs): Promise<void> {
  const place: Place = new Cell<Shared<Bytes>>();
  fork(lend, { fetch, place });
  let end = await keep.accept();
  for (;;) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'keep': {
        const old = place.take();
        if (old) drop(old);
        place.put(heard.bytes);
        end = heard.next.kept();
        break;
      }
      case 'crash':
        throw new Error('as it was told');
      case 'closed':
        return;
    }
  }
}
async function lend({ fetch, place }: { readonly fetch: Listener<Fetch>; readonly place: Place }): Promise<void> {
  for (;;) fork(serve, { client: await fetch.accept(), place });
}
async function serve({ client, place }: { readonly client: Exp<Fetch>; readonly place: Place }): Promise<void> {
  let end = client;
  for (;;) {
    const heard = await end.receive();
    if (heard.message === 'closed') return;
    const kept = place.take();
    if (kept === undefined) {
      end = heard.next.fetched({});
      continue;
    }
    const bytes = kept.share();
    place.put(kept);
    end = heard.next.fetched({ bytes });
  }
}
`;

const reader = `import type { Bytes, Exp, Imp, Limits, Listener, Ref, Shared } from 'skerry';
import { Cell, drop } from 'skerry';
import type { Ask, Fetch } from './contracts.ts';
export interface Needs { readonly ask: Listener<Ask>; readonly fetch: Imp<Fetch> }
export const limits = { memory: '2MiB', turn: '200ms', blocks: '0B' } satisfies Limits;
export default async function main({ ask, fetch }: Needs): Promise<void> {
  const place = new Cell<Shared<Bytes>>();
  let end = await ask.accept();
  let keeper: Imp<Fetch> | undefined = fetch;
  for (;;) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'load': {
        if (keeper !== undefined) {
          const fetched = await keeper.fetch().receive();
          if (fetched.message === 'closed') keeper = undefined;
          else {
            keeper = fetched.next;
            if (fetched.bytes !== undefined) {
              const old = place.take();
              if (old) drop(old);
              place.put(fetched.bytes);
            }
          }
        }
        end = heard.next.done();
        break;
      }
      case 'forget': {
        const old = place.take();
        if (old) drop(old);
        end = heard.next.done();
        break;
      }
      case 'sum': {
        const kept = place.take();
        if (kept === undefined) end = heard.next.answer({ sum: -1, text: '' });
        else {
          end = heard.next.answer({ sum: sumOf(kept), text: kept.text(0, 4) });
          place.put(kept);
        }
        break;
      }
      case 'give': {
        const kept = place.take();
        end = kept === undefined ? heard.next.nothing() : heard.next.given({ bytes: kept });
        break;
      }
      case 'closed':
        if (keeper) drop(keeper);
        return;
    }
  }
}
function sumOf(bytes: Ref<Shared<Bytes>>): number {
  let sum = 0;
  for (let i = 0; i < bytes.byteLength; i += 1) sum += bytes.at(i) ?? 0;
  return sum;
}
`;

interface Keep extends Contract {
  Start: { client: { keep: Msg<{ bytes: SharedBytes }, 'Keeping'>; crash: Msg<{}, 'End'> } };
  Keeping: { server: { kept: Msg<{}, 'Start'> } };
  End: {};
}
interface Ask extends Contract {
  Start: {
    client: { load: Msg<{}, 'Loading'>; sum: Msg<{}, 'Asked'>; give: Msg<{}, 'Giving'>; forget: Msg<{}, 'Loading'> };
  };
  Loading: { server: { done: Msg<{}, 'Start'> } };
  Asked: { server: { answer: Msg<{ sum: number; text: string }, 'Start'> } };
  Giving: { server: { given: Msg<{ bytes: SharedBytes }, 'Start'>; nothing: Msg<{}, 'Start'> } };
}
type SharedBytes = Shared<Bytes>;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skerry-shared-'));
  for (const [path, text] of Object.entries({ 'keeper/main.ts': keeper, 'reader/main.ts': reader })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    writeFileSync(join(folder, dirname(path), 'contracts.ts'), contracts);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const system = (domain: string): SystemFile => ({
  processes: {
    keeper: { image: 'keeper' },
    near: { image: 'reader', uses: { fetch: 'keeper.fetch' } },
    far: { image: 'reader', uses: { fetch: 'keeper.fetch' }, domain },
  },
  offers: { keep: 'keeper.keep', near: 'near.ask', far: 'far.ask' },
});

/** Says one thing and takes the end back with the answer. */
async function told<T extends { readonly message: string }>(
  answer: Promise<T>,
): Promise<Exclude<T, { readonly message: 'closed' }>> {
  const heard = await answer;
  if (heard.message === 'closed') throw new Error('closed');
  return heard as Exclude<T, { readonly message: 'closed' }>;
}

test.each(['system', 'another'])(
  'readers keep what they hold when the keeper is gone, one of them in domain %s',
  async (domain) => {
    const running = await boot(system(domain), { cwd: folder });
    const faults: string[] = [];
    running.onEvent((event) => {
      if (event.kind === 'faulted') faults.push(`${event.name}: ${event.fault.message}`);
    });
    const bytes = new Uint8Array(20_000).fill(1);
    bytes.set([0x61, 0x62, 0x63, 0x64]);
    const sum = bytes.reduce((total, byte) => total + byte, 0);
    const kept = await told(running.connect<Keep>('keep').keep({ bytes }).receive());
    bytes.fill(9);
    let near: HostImp<Ask> = running.connect<Ask>('near');
    let far: HostImp<Ask> = running.connect<Ask>('far');
    near = (await told(near.load().receive())).next;
    far = (await told(far.load().receive())).next;
    kept.next.crash();
    const [one, other] = [await told(near.sum().receive()), await told(far.sum().receive())];
    expect([one, other]).toMatchObject([
      { sum, text: 'abcd' },
      { sum, text: 'abcd' },
    ]);
    const paying = running.processes().map(({ name, blockBytes }) => [name, blockBytes] as const);
    expect(paying.filter(([, blockBytes]) => blockBytes > 0)).toEqual([['near', 20_000]]);
    expect(faults).toEqual(['keeper: Error: as it was told']);
    near = (await told(one.next.forget().receive())).next;
    const given = await told(other.next.give().receive());
    if (given.message !== 'given') throw new Error('nothing was given');
    expect(given.bytes.slice(0, 5)).toEqual(new Uint8Array([0x61, 0x62, 0x63, 0x64, 1]));
    expect(await told(given.next.sum().receive())).toMatchObject({ sum: -1 });
    expect(running.processes().every(({ blockBytes }) => blockBytes === 0)).toBe(true);
    expect(Object.values(await running.shutdown()).every((count) => count === 0)).toBe(true);
  },
);
