/** The page of the sealed library has every type and member, as a table made from the declarations, and says why what is typed otherwise is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { membersTable, typeRows } from './library-page.ts';

const path = new URL('../../docs/sealed-library.md', import.meta.url);
const page = readFileSync(path, 'utf8');
const [before = '', after = ''] = page.split(/<!-- made from abi\/lib\.sealed\.d\.ts -->[\s\S]*<!-- end -->/);

it('has the table of all members', () => {
  const made = `<!-- made from abi/lib.sealed.d.ts -->\n${membersTable()}\n<!-- end -->`;
  if (process.env.SKERRY_BLESS === '1') writeFileSync(path, `${before}${made}${after}`);
  else expect(page).toBe(`${before}${made}${after}`);
});

it('says why a member is typed otherwise', () => {
  const silent = typeRows().flatMap(({ name, otherwise }) =>
    otherwise.filter((key) => !before.includes(`\`${key}\``)).map((key) => `${name}.${key}`),
  );
  expect(silent).toEqual([]);
});

it('says of what TypeScript has and this does not why that is so', () => {
  const silent = typeRows().flatMap(({ name, absent }) =>
    absent
      .map((key) => key.replaceAll('"', '').replace(/^\[Symbol\.(\w+)\]$/, '$1'))
      .filter((key) => !/^\$|^(?:input|last\w+|\w+Context)$/.test(key) && !before.includes(key))
      .map((key) => `${name}.${key}`),
  );
  expect(silent).toEqual([]);
});
