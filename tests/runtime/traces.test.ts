/** Stacks as the author of a process knows them. */
import { expect, it } from 'vitest';
import { Traces } from '../../runtime/traces.ts';

/** Line 1 of the code is line 10 of main.ts, column for column 1. */
const map = JSON.stringify({ version: 3, sources: ['main.ts'], names: [], mappings: 'AASA' });

it('maps places and drops the frames of the library', () => {
  const traces = new Traces('test.js', map);
  expect(traces.map('    at f (test.js:1:5)\n    at receive (skerry:library:9:1)\n    at map (native)\n')).toBe(
    '    at f (main.ts:10:1)\n    at map (native)',
  );
});
it.each(['', 'not json', '{"version":2}'])('leaves places as they are when the map is %s', (sourceMap) => {
  expect(new Traces('test.js', sourceMap).map('    at f (test.js:1:5)')).toContain('at f (test.js:1:5)');
});
it('leaves out what is no frame, and says how much it leaves out', () => {
  const traces = new Traces('test.js', '');
  expect(traces.map('nonsense\n(x')).toBe('');
  expect(traces.map('    at f (test.js:1:5)\n'.repeat(25))).toMatch(/and 5 more$/);
});
