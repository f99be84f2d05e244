/** Whole systems of many processes: what the search finds in them, what it leaves, and how long it takes. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest, SystemProcess } from '../../../abi/index.ts';
import { checkPaths, type LinkReport, linkReport, startOrder } from '../../../compiler/index.ts';
import { root } from '../../tidy/tree.ts';

const corpus = join(root, 'tests/corpus/systems');
const images = {
  asks: 'good/crossed-pair/asks',
  answers: 'good/crossed-pair/answers',
  serves: 'good/second-conversation/serves',
  client: 'good/second-conversation/asks',
  keeps: 'bad/second-conversation/asks',
  lock: 'good/philosophers/lock',
  left: 'good/philosophers/left',
  right: 'bad/philosophers/right',
} as const;
const manifests = new Map<string, Manifest>();
beforeAll(() => {
  const { processes } = checkPaths(
    Object.values(images).map((image) => join(corpus, image)),
    { cwd: corpus },
  );
  for (const [name, image] of Object.entries(images)) {
    const unit = processes.find(({ root: { path } }) => path === join(corpus, image, 'main.ts'));
    if (unit?.verified) manifests.set(name, unit.verified.manifest);
  }
});

function systemOf(count: number, process: (index: number) => SystemProcess): Record<string, SystemProcess> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, process(index)]));
}
function link(processes: Record<string, SystemProcess>): LinkReport {
  const text = JSON.stringify({ processes });
  return linkReport({ file: 'many.system.json', text, manifestOf: (image) => manifests.get(image) ?? 'rejected' });
}
const codes = ({ diagnostics }: LinkReport): readonly string[] => diagnostics.map(({ code }) => code);
const next = (index: number, count: number): { readonly other: string } => ({ other: `p${(index + 1) % count}.mine` });

describe('a hundred processes', () => {
  const count = 100;
  it.each<[string, readonly string[], (index: number) => SystemProcess]>([
    ['in a ring, all asking first', ['SK4220'], (index) => ({ image: 'asks', uses: next(index, count) })],
    [
      'in a ring, one of which answers first',
      [],
      (index) => ({ image: index === 50 ? 'answers' : 'asks', uses: next(index, count) }),
    ],
    [
      'in pairs of which one answers first',
      [],
      (index) => ({ image: index % 2 ? 'asks' : 'answers', uses: { other: `p${index ^ 1}.mine` } }),
    ],
    [
      'round a server that has one client at a time',
      [],
      (index) => (index === 0 ? { image: 'serves' } : { image: 'client', uses: { other: 'p0.mine' } }),
    ],
    [
      'round such a server, keeping a conversation',
      ['SK4220'],
      (index) => (index === 0 ? { image: 'serves' } : { image: 'keeps', uses: { other: 'p0.mine' } }),
    ],
    [
      'in a tree',
      [],
      (index) => (index === 0 ? { image: 'serves' } : { image: 'asks', uses: { other: `p${(index - 1) >> 1}.mine` } }),
    ],
  ])('%s', (what, expected, process) => {
    const processes = systemOf(count, process);
    const begun = performance.now();
    const report = link(processes);
    const tookMs = performance.now() - begun;
    console.log(`${count} processes ${what}: ${tookMs.toFixed(0)} ms`);
    expect(codes(report)).toEqual(expected);
    expect(report.assumed).toEqual([]);
  });
});

describe('what is beyond reach', () => {
  it('is said and not complained of: fifty philosophers', () => {
    const report = link(
      systemOf(100, (index) =>
        index % 2 === 0
          ? { image: 'lock' }
          : { image: 'left', uses: { left: `p${index - 1}.mine`, right: `p${(index + 1) % 100}.mine` } },
      ),
    );
    expect(codes(report)).toEqual([]);
    expect(report.assumed.join()).toMatch(/have more states together than are looked at/);
  });

  it('is said of an image without a summary', () => {
    const { talks: _talks, ...silent } = manifests.get('asks') ?? expect.fail('not built');
    const processes = systemOf(2, (index) => ({ image: 'asks', uses: next(index, 2) }));
    const report = linkReport({ file: 'x', text: JSON.stringify({ processes }), manifestOf: () => silent });
    expect(codes(report)).toEqual([]);
    expect(report.assumed).toHaveLength(2);
  });
});

describe('three philosophers', () => {
  const table = (last: string) =>
    link(
      systemOf(6, (index) =>
        index % 2 === 0
          ? { image: 'lock' }
          : {
              image: index === 5 ? last : 'left',
              uses: { left: `p${index - 1}.mine`, right: `p${(index + 1) % 6}.mine` },
            },
      ),
    );
  it('who all take the left one first may starve', () => expect(codes(table('left'))).toEqual(['SK4220']));
  it('of whom one takes the right one first do not', () => expect(codes(table('right'))).toEqual([]));
});

describe('the start order', () => {
  it('has servers before their clients, and otherwise the order of the file', () => {
    const uses = (...servers: readonly string[]) =>
      Object.fromEntries(servers.map((name, n) => [`n${n}`, `${name}.x`]));
    const start = startOrder({
      processes: {
        shell: { image: 'x', uses: uses('log', 'disk') },
        log: { image: 'x', uses: uses('clock') },
        disk: { image: 'x' },
        clock: { image: 'x' },
      },
    });
    expect(start).toEqual({ order: ['clock', 'log', 'disk', 'shell'], rings: [] });
  });

  it('tells a ring of uses with its path, which is no mistake', () => {
    const report = link(systemOf(3, (index) => ({ image: index === 2 ? 'answers' : 'asks', uses: next(index, 3) })));
    expect(codes(report)).toEqual([]);
    expect(report.start.rings).toEqual(['p0 -> p1 -> p2 -> p0']);
    expect([...report.start.order].sort()).toEqual(['p0', 'p1', 'p2']);
  });
});

describe('the systems of this repository', () => {
  it.each(['boot/systems/desktop.system.json', 'examples/echo/echo.system.json'])('%s has no deadlock', (file) => {
    const { diagnostics, systems } = checkPaths([file], { cwd: root });
    expect(diagnostics).toEqual([]);
    expect(systems[0]?.start.rings).toEqual([]);
    for (const what of systems[0]?.assumed ?? []) expect(what).not.toMatch(/^of |more states/);
  });
});
