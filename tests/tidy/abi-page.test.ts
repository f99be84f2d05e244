/** `docs/abi.md` is printed from the ABI's own tables; `npm run bless` rewrites it. */
import { existsSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type AbiCall, abiCalls, abiErrors, abiVersion, faultKinds, libraryEntries } from '../../abi/index.ts';
import { root, textOf } from './tree.ts';

const calls: readonly (readonly [string, AbiCall])[] = Object.entries(abiCalls);
const errorName = (number: number): string =>
  Object.entries(abiErrors).find(([, value]) => value === number)?.[0] ?? `error ${number}`;

function page(): string {
  const lines = [
    '# The ABI',
    '',
    `Version ${abiVersion}. ${calls.length} calls, ${Object.keys(abiErrors).length} errors, ${Object.keys(faultKinds).length} kinds of fault.`,
    'Printed from `abi/calls.table.ts`, `abi/fault.ts` and `abi/library.table.ts`; edit those.',
    '',
    '## Calls',
    '',
    '| no. | call | result | what it does |',
    '|---|---|---|---|',
    ...calls.map(
      ([name, call]) => `| ${call.number} | \`${name}(${call.args.join(', ')})\` | ${call.result} | ${call.doc} |`,
    ),
    '',
    '## Errors',
    '',
    'An error is an answer the caller must expect. Breaking a rule is a fault instead and ends the process.',
    '',
    '| call | error | meaning for this call |',
    '|---|---|---|',
    ...calls.flatMap(([name, call]) =>
      Object.entries(call.errors).map(
        ([number, meaning]) => `| \`${name}\` | ${number} ${errorName(Number(number))} | ${meaning} |`,
      ),
    ),
    '',
    '## Faults',
    '',
    '| kind | meaning |',
    '|---|---|',
    ...Object.entries(faultKinds).map(([kind, meaning]) => `| \`${kind}\` | ${meaning} |`),
    '',
    '## The object a script is called with',
    '',
    'An image is `(function (skerry) { ... return main; })`. These are all members of `skerry`, and every way out of the script. Those by',
    'the compiler are not declared to programs: only emission writes them.',
    '',
    '| member | by | what it does |',
    '|---|---|---|',
    ...Object.values(libraryEntries).map(({ by, call, doc }) => `| \`${call}\` | ${by} | ${doc} |`),
    '',
  ];
  return lines.join('\n');
}

it('is what the tables say', () => {
  if (process.env.SKERRY_BLESS) writeFileSync(`${root}/docs/abi.md`, page());
  expect(existsSync(`${root}/docs/abi.md`)).toBe(true);
  expect(textOf('docs/abi.md')).toBe(page());
});

it('numbers every call once', () => {
  const numbers = calls.map(([, call]) => call.number);
  expect(new Set(numbers).size).toBe(numbers.length);
});
