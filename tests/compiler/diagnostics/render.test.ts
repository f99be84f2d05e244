/** The forms diagnostics are shown in, on places made by hand. */
import { describe, expect, test } from 'vitest';
import {
  type Diagnostic,
  findRule,
  relativePath,
  renderGitHub,
  renderJson,
  renderPage,
  renderSarif,
  renderSummary,
  renderText,
} from '../../../compiler/index.ts';

const source = new Map([
  ['/p/greeter/main.ts', `${'\n'.repeat(11)}  done.take({ reply: busy });\n\n  busy.receive();\n`],
  ['/p/other.ts', '\tconst a = 1;\r\n\tconst b = 2;\r\n'],
]);
const readFile = (path: string): string | undefined => source.get(path);
const at = (file: string, line: number, column: number, length = 1) => ({
  file,
  start: { line, column },
  end: { line, column: column + length },
});
const moved: Diagnostic = {
  ...at('/p/greeter/main.ts', 14, 3, 14),
  code: 'SK2104',
  severity: 'error',
  message: '`busy` is used after it was sent away',
  label: 'used here',
  related: [{ ...at('/p/greeter/main.ts', 12, 22, 4), message: 'moved here' }],
  why: 'an endpoint has one owner; after the move its new owner may be speaking on it',
  help: 'receive first, or let the new owner do it',
  fixes: [],
};

describe('text', () => {
  test('is what the language document shows', () => {
    expect(renderText([moved], { base: '/p', readFile })).toBe(`error SK2104: \`busy\` is used after it was sent away
  --> greeter/main.ts:14:3
   12 |   done.take({ reply: busy });    moved here
   14 |   busy.receive();                used here
  why:  an endpoint has one owner; after the move its new owner may be speaking on it
  help: receive first, or let the new owner do it
`);
  });

  test('shows places in several files, each under its name', () => {
    const two = { ...moved, related: [{ ...at('/p/other.ts', 2, 8), message: 'declared here' }] };
    expect(renderText([two], { base: '/p', readFile })).toContain(
      '   14 |   busy.receive();    used here\n  --> other.ts:2:8\n    2 |   const b = 2;    declared here\n',
    );
  });

  test('names two places of one line together, from left to right', () => {
    const twice = { ...moved, related: [{ ...at('/p/greeter/main.ts', 14, 1), message: 'first' }] };
    expect(renderText([twice], { base: '/p', readFile })).toContain('   14 |   busy.receive();    first, used here\n');
  });

  test('goes without a frame when the file is gone', () => {
    const text = renderText([{ ...moved, ...at('/p/gone.ts', 1, 1), related: [] }], { base: '/p', readFile });
    expect(text.split('\n')[1]).toBe('  --> gone.ts:1:1');
    expect(text.split('\n')[2]).toMatch(/^ {2}why:/);
  });

  test('has no escape sequence unless colours are asked for', () => {
    expect(renderText([moved], { base: '/p', readFile })).not.toContain('\u001b');
    expect(renderText([moved], { base: '/p', readFile, colours: true })).toContain('\u001b[31merror SK2104\u001b[0m');
  });

  test('lets no source write to the terminal', () => {
    const evil = "const a = '\u001b[2J\u0007\u202e\u0000';";
    const file = { ...moved, ...at('/p/evil.ts', 1, 1), message: 'say \u001b[31m', related: [] };
    const text = renderText([file], { base: '/p', readFile: () => evil });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('␛[2J␇�␀');
  });

  test('aligns labels by what a terminal shows, not by characters', () => {
    const wide = { ...moved, ...at('/p/w.ts', 1, 1), related: [{ ...at('/p/w.ts', 2, 1), message: 'two' }] };
    const text = renderText([wide], { base: '/p', readFile: () => '漢字\nabcd\n' });
    expect(text).toContain('    1 | 漢字    used here\n    2 | abcd    two\n');
  });

  test('keeps the place of a long line in view', () => {
    const long = `${'a'.repeat(300)}MARK${'b'.repeat(300)}`;
    const text = renderText([{ ...moved, ...at('/p/l.ts', 1, 301), related: [] }], {
      base: '/p',
      readFile: () => long,
    });
    const line = text.split('\n')[2] ?? '';
    expect(line).toContain('MARK');
    expect(line.length).toBeLessThan(130);
  });

  test('sums up', () => {
    expect(renderSummary([])).toBe('');
    expect(renderSummary([moved])).toBe('\n1 error in 1 file\n');
    expect(renderSummary([moved, { ...moved, file: '/x', severity: 'warning' }])).toBe(
      '\n1 error, 1 warning in 2 files\n',
    );
  });
});

test.each([
  ['/p/a.ts', '/p', 'a.ts'],
  ['/p/q/a.ts', '/p/r', '../q/a.ts'],
  ['/else/a.ts', '/p', '/else/a.ts'],
  ['/pq/a.ts', '/p', '/pq/a.ts'],
])('%s from %s is %s', (path, base, shown) => {
  expect(relativePath(path, base)).toBe(shown);
});

test('JSON has the documented fields', () => {
  const parsed: unknown = JSON.parse(renderJson([moved], { base: '/p' }));
  expect(parsed).toEqual({
    version: 1,
    diagnostics: [
      {
        code: 'SK2104',
        severity: 'error',
        message: moved.message,
        file: 'greeter/main.ts',
        start: { line: 14, column: 3 },
        end: { line: 14, column: 17 },
        label: 'used here',
        related: [
          {
            file: 'greeter/main.ts',
            start: { line: 12, column: 22 },
            end: { line: 12, column: 26 },
            message: 'moved here',
          },
        ],
        why: moved.why,
        help: moved.help,
        fixes: [],
      },
    ],
  });
});

test('SARIF points each result at its rule and its place', () => {
  const any = { ...moved, code: 'SK1201', file: '/p/my file.ts' };
  const log = JSON.parse(renderSarif([moved, any], { base: '/p', version: '0.1.0', findRule, renderPage }));
  const [run] = log.runs;
  expect(log.version).toBe('2.1.0');
  for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  expect(run.tool.driver.rules[0].help.markdown).toContain('# SK1201');
  expect(run.results[1].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'my%20file.ts' },
    region: { startLine: 14, startColumn: 3, endLine: 14, endColumn: 17 },
  });
});

describe('workflow commands', () => {
  test('are one line, whatever the text holds', () => {
    const odd = { ...moved, file: '/p/a,b:c.ts', message: '100 %\r\nof it', related: [] };
    expect(renderGitHub([odd], { base: '/p' })).toBe(
      '::error file=a%2Cb%3Ac.ts,line=14,endLine=14,col=3,endColumn=17,title=SK2104::100 %25%0D%0Aof it%0Awhy: an endpoint has one owner; after the move its new owner may be speaking on it%0Ahelp: receive first, or let the new owner do it\n',
    );
  });
  test('name the other places, and no columns over several lines', () => {
    const long = { ...moved, end: { line: 15, column: 1 } };
    const text = renderGitHub([long], { base: '/p' });
    expect(text).toContain('line=14,endLine=15,title=SK2104::');
    expect(text).toContain('%0Agreeter/main.ts:12: moved here%0A');
  });
  test('of what has no place have only a title', () => {
    expect(renderGitHub([{ ...moved, file: '' }], { base: '/p' })).toMatch(/^::error title=SK2104::/);
  });
});
