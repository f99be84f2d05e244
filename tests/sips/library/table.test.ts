/** Columns, sizes, dates. */
import { expect, it } from 'vitest';
import { date, size, table } from '../../../sips/library/table.ts';

it('lays columns out', () => {
  const columns = [
    { title: 'N', align: 'right' },
    { title: 'NAME', align: 'left' },
  ] as const;
  expect(
    table(
      columns,
      [
        ['1', 'a'],
        ['10', 'bb'],
      ],
      0,
    ),
  ).toBe(' N  NAME\n 1  a\n10  bb\n');
  expect(table(columns, [['1', 'abcdefgh']], 6)).toBe('N  NA…\n1  ab…\n');
});

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1536, '1.5 KiB'],
  [20 * 1024 * 1024, '20 MiB'],
  [3 * 1024 ** 3, '3.0 GiB'],
])('%d bytes are %s', (bytes, text) => {
  expect(size(bytes)).toBe(text);
});

it.each([0, 951_782_399_000, 951_782_400_000, 1_709_164_800_000, 4_102_444_799_000, 1_700_000_000_123])(
  'agrees with the host on the date of %d',
  (unixMs) => {
    expect(date(unixMs)).toBe(new Date(unixMs).toISOString().slice(0, 19).replace('T', ' '));
  },
);
