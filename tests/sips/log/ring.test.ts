/** The log's lines. */
import { expect, it } from 'vitest';
import { Ring } from '../../../sips/log/ring.ts';

const line = (text: string) => ({ unixMs: 0, level: 'info', source: 'test', text }) as const;

it('keeps the newest 1,000 and never uses a number twice', () => {
  const ring = new Ring();
  for (let count = 0; count < 1005; count++) ring.add(line(String(count)));
  const all = ring.newest(5000);
  expect(all).toHaveLength(1000);
  expect([all[0]?.number, all.at(-1)?.number]).toEqual([6, 1005]);
  expect(ring.newest(2).map(({ text }) => text)).toEqual(['1003', '1004']);
});

it.each([0, -1])('gives nothing when asked for %d', (most) => {
  const ring = new Ring();
  ring.add(line('a'));
  expect(ring.newest(most)).toEqual([]);
});

it('wakes a follower at the next line, and not before', async () => {
  const ring = new Ring();
  ring.add(line('old'));
  const seen: string[] = [];
  const following = ring.past(1).then(() => seen.push(...ring.after(1).map(({ text }) => text)));
  await Promise.resolve();
  expect(seen).toEqual([]);
  ring.add(line('new'));
  await following;
  expect(seen).toEqual(['new']);
});

it('takes a number that was never given for one of a log before', () => {
  const ring = new Ring();
  expect([ring.known(0), ring.known(1), ring.known(1e9)]).toEqual([0, 0, 0]);
  ring.add(line('a'));
  expect([ring.known(0), ring.known(1), ring.known(2), ring.known(Number.NaN)]).toEqual([0, 1, 0, 0]);
});

it('cuts what is too long', () => {
  const ring = new Ring();
  ring.add({ ...line('x'.repeat(10_000)), source: 's'.repeat(1000) });
  expect([ring.newest(1)[0]?.text.length, ring.newest(1)[0]?.source.length]).toEqual([2000, 100]);
});
