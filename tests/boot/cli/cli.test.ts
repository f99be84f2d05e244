/** The command line as a user has it: built, run in a process of its own, judged by what it prints and its exit code. */
import { type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { commandLine, type Ran, root } from './command-line.ts';

const desktop = 'boot/systems/desktop.system.json';
const echo = 'examples/echo/echo.ts';
const store = 'tests/corpus/contracts/optional-end-added';
const { built, skerry, folder } = commandLine('cli');

describe('usage', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['no command', [], /Usage/],
    ['an unknown command', ['chekc'], /unknown command/],
    ['an unknown option', ['check', '--fast', 'sips'], /unknown option/],
    ['a missing argument', ['check'], /missing required argument/],
    ['an unknown format', ['check', 'sips', '--format', 'xml'], /text, json, sarif, github/],
    ['a path that is not there', ['check', 'nowhere'], /nothing at nowhere/],
    ['an unknown code', ['explain', 'SK9999'], /no code SK9999/],
    ['a name that is none', ['new', 'Bad Name'], /cannot be the name/],
    ['an empty name', ['new', ''], /name the folder/],
    ['a build without a process', ['build', 'docs', '-o', 'x.sip'], /no process in docs/],
    ['an image that is not there', ['inspect', 'none.sip'], /no such file/],
    ['a page of another kind', ['contract', 'doc', echo, '-o', 'x.pdf'], /ends in \.html, \.md or \.svg/],
    [
      'a picture of two contracts',
      ['contract', 'doc', 'sips/contracts/files.ts', '-o', 'x.svg'],
      /one contract.*Directory, File/,
    ],
    ['a test of a folder without a process', ['test', 'docs'], /no process in/],
    ['a seed that is none', ['test', 'sips/clock', '--seed', 'x'], /whole number/],
    ['half a comparison', ['contract', 'diff', 'sips/contracts/console.ts'], /missing required argument/],
    [
      'a comparison with nothing',
      ['contract', 'diff', 'nowhere.ts', 'sips/contracts/console.ts'],
      /nothing at nowhere/,
    ],
    ['a contract that is not there', ['contract', 'diff', `${echo}#Ping`, echo], /no contract .*#Ping/],
    ['a module without contracts', ['contract', 'diff', 'abi/index.ts', echo], /no contract in abi/],
    [
      'contracts without a common name',
      ['contract', 'diff', 'sips/contracts/files.ts', `${store}/old.ts`],
      /in common/,
    ],
  ])('%s is exit code 2 and a sentence', (_what, args, sentence) => {
    const { code, out, err } = skerry(args);
    expect(`${out}${err}`).toMatch(sentence);
    expect(code).toBe(2);
  });
  it('explains itself', () => {
    const commands = [
      ['--help'],
      ['check', '--help'],
      ['boot', '--help'],
      ['new', '--help'],
      ['contract', 'diff', '--help'],
    ];
    for (const args of commands) {
      expect(skerry(args)).toMatchObject({ code: 0, out: expect.stringContaining('Examples:') });
    }
    expect(skerry(['--version']).out.trim()).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  });
});

describe('contract diff', () => {
  const pair = (name: string): readonly string[] =>
    ['old', 'new'].map((version) => `tests/corpus/contracts/${name}/${version}.ts`);

  it('says yes, both ways', () => {
    expect(skerry(['contract', 'diff', ...pair('state-renamed')])).toEqual({
      code: 0,
      out: 'Echo:\n  old client, new server: compatible\n  new client, old server: compatible\n',
      err: '',
    });
  });
  it('says that nothing changed', () => {
    expect(skerry(['contract', 'diff', echo, echo])).toEqual({ code: 0, out: 'Echo: the same\n', err: '' });
  });
  it('says no, one way, and where', () => {
    expect(skerry(['contract', 'diff', ...pair('optional-end-added')])).toEqual({
      code: 1,
      out: `Log: the same
Store:
  old client, new server: compatible
  new client, old server: not compatible
    ${store}/new.ts:11:47: new Store.Start: \`put.log\` is moved, and who hears does not know it: nobody would own it
`,
      err: '',
    });
  });
  it('says it in JSON', () => {
    const { code, out } = skerry(['contract', 'diff', ...pair('runs-ahead'), '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      compatible: false,
      contracts: [
        {
          old: 'Rows',
          new: 'Rows',
          same: false,
          oldClientNewServer: {
            compatible: false,
            reasons: [
              { version: 'new', state: 'Two', message: 'row', after: ['list', 'row'], place: { start: { line: 9 } } },
            ],
          },
          newClientOldServer: { compatible: true, reasons: [] },
        },
      ],
      onlyOld: [],
      onlyNew: [],
    });
  });
  it('does not compare what is not well formed', () => {
    const broken = join(folder, 'broken.ts');
    writeFileSync(
      broken,
      "import type { Contract, Msg } from 'skerry';\nexport interface Echo extends Contract { Start: { client: { ping: Msg<{}, 'Nowhere'> } } }\n",
    );
    expect(skerry(['contract', 'diff', echo, broken])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/SK3\d\d\d/),
    });
  });
  it('compares images', () => {
    const image = join(folder, 'hello.sip');
    expect(skerry(['build', 'examples/hello', '-o', image]).code).toBe(0);
    expect(skerry(['contract', 'diff', image, image])).toEqual({ code: 0, out: 'Hello: the same\n', err: '' });
    expect(skerry(['contract', 'diff', 'examples/hello', image]).code).toBe(0);
  });
});

describe('check', () => {
  it('finds nothing in what is meant to pass', () => {
    expect(skerry(['check', 'sips', 'examples/hello', 'examples/echo', desktop])).toMatchObject({ code: 0, err: '' });
  });
  it('finds one thing in each bad example, in text and in JSON', () => {
    const text = skerry(['check', 'examples/bad']);
    const json = skerry(['check', 'examples/bad', '--format', 'json']);
    expect([text.code, json.code]).toEqual([1, 1]);
    const parsed = JSON.parse(json.out);
    expect(parsed.version).toBe(1);
    expect(new Set(parsed.diagnostics.map((found: { file: string }) => found.file)).size).toBe(
      parsed.diagnostics.length,
    );
    expect(text.out.match(/^error /gm)?.length).toBe(parsed.diagnostics.length);
    expect(JSON.parse(skerry(['check', 'examples/bad', '--format', 'sarif']).out).version).toBe('2.1.0');
    const github = skerry(['check', 'examples/bad/leak', '--format', 'github']).out;
    expect(github).toMatch(/^::error file=examples\/bad\/leak\/main.ts,line=\d+,endLine=\d+,.*title=SK2102::[^\n]+\n$/);
  });
  it('repairs what is mechanical', () => {
    writeFileSync(join(folder, 'fixable.ts'), 'export function f(): number {\n  var n = 1;\n  return n;\n}\n');
    expect(skerry(['check', 'fixable.ts'], { cwd: folder }).code).toBe(1);
    expect(skerry(['check', 'fixable.ts', '--fix'], { cwd: folder }).code).toBe(0);
    expect(readFileSync(join(folder, 'fixable.ts'), 'utf8')).not.toContain('var ');
  });
});

describe('images', () => {
  it('are built, inspected, and refused when a byte differs', () => {
    const image = join(folder, 'hello.sip');
    expect(skerry(['build', 'examples/hello', '-o', image]).code).toBe(0);
    const inspected = skerry(['inspect', image]);
    expect(inspected.code).toBe(0);
    expect(inspected.out).toMatch(/signature {2}holds/);
    expect(inspected.out).toContain('hello: Listener<Hello>');
    const bytes = readFileSync(image);
    for (const at of [3, 20, bytes.length >> 1, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 4;
      writeFileSync(join(folder, 'changed.sip'), changed);
      expect(skerry(['inspect', join(folder, 'changed.sip')])).toMatchObject({
        code: 1,
        err: expect.stringMatching(/SK500\d/),
      });
      writeFileSync(
        join(folder, 'changed.system.json'),
        '{ "processes": { "h": { "image": "changed.sip", "args": { "word": "" } } } }',
      );
      expect(skerry(['boot', 'changed.system.json'], { cwd: folder })).toMatchObject({
        code: 1,
        err: expect.stringMatching(/SK500\d/),
      });
    }
  });
  it('are not made of what is not accepted', () => {
    const image = join(folder, 'bad.sip');
    expect(skerry(['build', 'examples/bad/leak', '-o', image])).toMatchObject({
      code: 1,
      err: expect.stringContaining('SK2102'),
    });
    expect(existsSync(image)).toBe(false);
  });
});

describe('boot', () => {
  const system = (): string => {
    const text = readFileSync(join(root, desktop), 'utf8');
    const own = text.replace('"../.."', JSON.stringify(root)).replace('disk:./data', `disk:${join(folder, 'disk')}`);
    writeFileSync(join(folder, 'own.system.json'), own);
    return join(folder, 'own.system.json');
  };
  it('runs commands from a pipe, and contains a process that spins', () => {
    const { code, out } = skerry(['boot', system()], { input: 'write a.txt hello\nls /\nps\nrun spin\nps\nexit\n' });
    expect(code).toBe(0);
    expect(out).toContain('a.txt');
    expect(out).toMatch(/spin \(s\d+\): fault turn/);
    expect(out).toMatch(/shell\s+waiting/);
  });
  it('leaves files on the disk of the host', () => {
    const { code, out } = skerry(['boot', system(), '--exec', 'write notes.txt hello; cat notes.txt | wc']);
    expect({ code, out }).toEqual({ code: 0, out: '1 lines  1 words  6 characters  6 bytes\n' });
    expect(readFileSync(join(folder, 'disk/notes.txt'), 'utf8')).toBe('hello\n');
  });
  it("has the last command's failure for its exit code", () => {
    expect(skerry(['boot', system(), '--exec', 'cat nothing']).code).toBe(1);
  });
  it('says that a folder is no system file', () => {
    const { code, err } = skerry(['boot', folder]);
    expect({ code, err }).toEqual({
      code: 1,
      err: `skerry: SK5008: ${folder} cannot be read: it is a folder, not a file\n`,
    });
  });
  it('says that the main process was killed', () => {
    const { code, err } = skerry(['boot', system(), '--exec', 'kill s6']);
    expect({ code, err }).toEqual({ code: 1, err: 'skerry: the main process was killed, and the system with it\n' });
  });
  it('says what is wrong with a system file, and where', () => {
    writeFileSync(join(folder, 'wrong.system.json'), '{\n  "processes": {\n    "p": { "image": "none" }\n  }\n}\n');
    const { code, err } = skerry(['boot', 'wrong.system.json'], { cwd: folder });
    expect(code).toBe(1);
    expect(err).toMatch(/none/);
    expect(skerry(['check', 'wrong.system.json'], { cwd: folder })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/SK4203[\s\S]*wrong\.system\.json:3:/),
    });
  });
});

describe.runIf(existsSync('/dev/full'))('output that cannot be written', () => {
  const onFull = (stdio: StdioOptions): Ran => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(built, 'main.mjs'), 'check', 'examples/bad', '--format', 'json'],
      { cwd: root, stdio, encoding: 'utf8', timeout: 50_000 },
    );
    return { code: status, out: stdout, err: stderr };
  };
  let full: number;
  beforeAll(() => {
    full = openSync('/dev/full', 'w');
  });
  afterAll(() => closeSync(full));

  it('is a sentence and exit code 1', () => {
    const { code, err } = onFull(['ignore', full, 'pipe']);
    expect({ code, err }).toEqual({ code: 1, err: 'skerry: cannot write the output: the disk is full\n' });
  });
  it('is exit code 1 when nobody can be told', () => {
    expect(onFull(['ignore', full, full]).code).toBe(1);
  });
});

describe('check --watch', () => {
  it('answers each edit until it is interrupted', async () => {
    const cwd = mkdtempSync(join(folder, 'watch-'));
    // Of what follows links, this one makes an error.
    symlinkSync('loop', join(cwd, 'loop'));
    mkdirSync(join(cwd, 'z/deep'), { recursive: true });
    const file = join(cwd, 'z/deep/a.ts');
    writeFileSync(file, 'export const a: string = 1;\n');
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
    const child = spawn(process.execPath, [join(built, 'main.mjs'), 'check', '.', '--watch'], { cwd, env });
    let told = '';
    let err = '';
    child.stdout.on('data', (text) => (told += text));
    child.stderr.on('data', (text) => (err += text));
    const answer = async (times: number, end: RegExp): Promise<string> => {
      while (err.split('watching; Ctrl-C ends').length <= times) await once(child.stderr, 'data');
      while (!end.test(told)) await once(child.stdout, 'data');
      const text = told;
      told = '';
      return text;
    };
    expect(await answer(1, /1 error in 1 file\n$/)).toContain('TS2322');
    writeFileSync(file, 'export const a: string = "1";\n');
    expect(await answer(2, /found\n$/)).toBe('0 processes, 1 modules: nothing found\n');
    renameSync(join(cwd, 'z'), join(cwd, 'y'));
    expect(await answer(3, /found\n$/)).toBe('0 processes, 1 modules: nothing found\n');
    writeFileSync(join(cwd, 'y/deep/a.ts'), 'export const a: string = 2;\n');
    expect(await answer(4, /1 error in 1 file\n$/)).toContain('y/deep/a.ts');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

describe('contract doc', () => {
  it('writes a page that stands alone, or with its pictures beside it', () => {
    expect(skerry(['contract', 'doc', 'sips/contracts/files.ts', '-o', join(folder, 'files.html')])).toMatchObject({
      code: 0,
      out: '',
    });
    expect(readFileSync(join(folder, 'files.html'), 'utf8')).toContain('aria-label="The states of File"');
    expect(skerry(['contract', 'doc', 'sips/contracts/files.ts', '-o', join(folder, 'files.md')]).code).toBe(0);
    expect(readFileSync(join(folder, 'files.md'), 'utf8')).toContain('(files.Directory.svg)');
    for (const name of ['Directory', 'File']) expect(existsSync(join(folder, `files.${name}.svg`))).toBe(true);
  });
  it('says why it could not write', () => {
    const { code, err } = skerry(['contract', 'doc', echo, '-o', join(folder, 'none/x.html')]);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('there is no such file or folder') });
  });
});

describe('test', () => {
  it('prints what was seen, the same with the same seed', () => {
    const args = ['test', 'sips/clock', '--seed', '5', '--runs', '30'];
    const first = skerry(args);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^clock: 30 conversations, seed 5\n/);
    expect(first.out).toMatch(/\n {2}clock: serves Clock +3\/3 +4\/4 +\d\/3\n/);
    expect(first.out).toMatch(/\nnothing was found\n$/);
    expect(skerry(args).out).toBe(first.out);
  });
  it('prints JSON, with exit code 1 when something is found', () => {
    const { code, out } = skerry(['test', 'examples/crash', '--seed', '1', '--runs', '3', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      seed: 1,
      processes: [{ process: 'crash', findings: [{ kind: 'fault' }] }],
    });
  });
});
