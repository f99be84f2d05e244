/** The desktop system, whole: every command a process, every answer over a channel, nothing left at the end. */
import { describe, expect, it } from 'vitest';
import { session } from './session.ts';

const nothing = { processes: 0, endpoints: 0, ports: 0, messages: 0, blocks: 0, heaps: 0, values: 0, payloads: 0 };

describe('files', () => {
  it('keep what they had when what replaces them fails half way, and show no draft', async () => {
    const { file, lines } = await session('cat big nothing | write old\nmkdir d\nwrite d x\nls -a\n', {
      big: 'x'.repeat(200_000),
      old: 'kept\n',
    });
    expect(file('old')?.toString()).toBe('kept\n');
    expect(lines).toContain('write: `d` is a directory');
    expect(lines.join('\n')).not.toContain('.part');
  });
  it('are written, read, moved and removed', async () => {
    const { lines, code, file, remains } = await session(
      'write notes.txt hello\ncat notes.txt | wc\nmkdir d\nmv notes.txt d\nls d\nls /\nwrite kept.txt one two\nexit\n',
    );
    expect(lines).toEqual(['1 lines  1 words  6 characters  6 bytes', 'notes.txt', 'd/', '']);
    expect(code).toBe(0);
    expect(file('kept.txt')?.toString()).toBe('one two\n');
    expect(remains).toEqual(nothing);
  });

  it('pass through a pipeline byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 251);
    const { file, lines } = await session('cat in | cat | write out\ncat in | wc -c\n', { in: bytes });
    expect(file('out')?.equals(Buffer.from(bytes))).toBe(true);
    expect(lines).toEqual(['200000', '']);
  });

  it('keep what they had when the stage before fails, and may be read by it', async () => {
    const { file } = await session('cat missing | write in\ncat own | sort | write own\n', {
      in: 'kept',
      own: 'b\na\n',
    });
    expect(file('in')?.toString()).toBe('kept');
    expect(file('own')?.toString()).toBe('a\nb\n');
  });

  it('are listed one a line, whatever their names hold', async () => {
    const { lines } = await session('ls\n', { 'a\nb': '', 'c\u001b[31m': '', 日本: '' });
    expect(lines).toEqual(['a?b', 'c?[31m', '日本', '']);
  });

  it('keep characters whole where blocks are cut', async () => {
    const text = '漢字é\n'.repeat(20_000);
    const { lines } = await session('cat in | grep 字é | wc\ncat in | grep -v 字é | wc -l\n', { in: text });
    expect(lines).toEqual(['20000 lines  20000 words  80000 characters  180000 bytes', '0', '']);
  });

  it.each([
    ['cat missing', 'cat: there is no `missing`'],
    ['cat missing | wc', 'cat: there is no `missing`'],
    ['ls ..', 'ls: `..` would lead out of the directory: `..` is not a name'],
    ['rm a/../../b', 'rm: `a/../../b` would lead out of the directory: `..` is not a name'],
    ['cat a//b', 'cat: `a//b` has an empty name in it'],
    ['mkdir in', 'mkdir: `in` is there already'],
    ['cat /', 'cat: the directory is a directory'],
  ])('%s fails with a sentence', async (line, sentence) => {
    const { lines, code } = await session(`${line}\n`, { in: 'x' });
    expect(lines).toEqual([sentence, '']);
    expect(code).toBe(1);
  });
});

describe('the shell', () => {
  it.each([
    ['gerp x', 'there is no command or program `gerp`: did you mean `grep`?', 127],
    ['ls | ls', 'ls: it reads no input, so nothing can be joined to it with `|`', 126],
    ['run spin fast', 'spin takes no arguments', 127],
    ['ls -z', 'ls has no option -z: it has -a, -l', 1],
    ['exit 300', 'exit: the code is a number from 0 to 255', 2],
    ['kill s999', 'kill: there is no process s999', 1],
  ])('says what is wrong with %s', async (line, sentence, exitCode) => {
    const { lines, code } = await session(line);
    expect(lines).toEqual([sentence, '']);
    expect(code).toBe(exitCode);
  });

  it('ends with the code it is told, and does no more', async () => {
    const { lines, code } = await session('exit 7; echo no\necho no\n');
    expect([lines, code]).toEqual([[''], 7]);
  });

  it('explains every command it lists', async () => {
    const { lines } = await session('help\n');
    const names = lines.slice(0, lines.indexOf('')).map((line) => line.trim().split(' ')[0] ?? '');
    expect(names.length).toBeGreaterThan(20);
    const pages = await session(names.map((name) => `help ${name}\n`).join(''));
    expect(pages.lines.filter((line) => line.startsWith('  for example: '))).toHaveLength(names.length);
  });

  it('goes on when a service was stopped, and finds it again', async () => {
    const { lines } = await session('kill s3\nls\nrestart s3\nls\n', { a: '' });
    expect(lines).toEqual(['ls: the files service is not there', 'a', '']);
  });

  it('ends with its code also when the clock is gone', async () => {
    const { code, remains } = await session('kill s5\nexit 4\n');
    expect([code, remains]).toEqual([4, nothing]);
  });

  it('refuses a line too long to take apart in a turn, and goes on', async () => {
    const { lines, code } = await session(`echo ${'a'.repeat(300_000)}\necho ok\nexit 3\n`);
    expect(lines).toEqual(['a line is longer than 65536 characters', 'ok', '']);
    expect(code).toBe(3);
  });
});

describe('a process that misbehaves', () => {
  it.each([
    ['spin', /^spin \(s7\): fault turn: .*20 ms/],
    ['crash', /^crash \(s7\): fault crash: .*nobody can open the box/],
    ['hog', /^hog \(s7\): fault memory: /],
    ['recurse', /^recurse \(s7\): fault stack: /],
  ])('%s is stopped with a fault, and nobody else notices', async (name, fault) => {
    const { lines, code, remains } = await session(`run ${name}\nps | grep faulted\necho still here\n`);
    expect(lines[0]).toMatch(fault);
    expect(lines.filter((line) => line.startsWith('s7 '))).toHaveLength(1);
    expect(lines.at(-2)).toBe('still here');
    expect([code, remains]).toEqual([0, nothing]);
  });

  it('cannot starve the others by talking', async () => {
    const { lines, remains } = await session('run flood &\necho a | cat\nkill s7\nps | grep flood\n');
    expect(lines.slice(0, 2)).toEqual(['started flood (s7)', 'a']);
    expect(lines.join('\n')).toMatch(/s7 +flood +killed/);
    expect(remains).toEqual(nothing);
  });
});
