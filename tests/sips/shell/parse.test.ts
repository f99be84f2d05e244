/** The shell's syntax. */
import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../sips/shell/parse.ts';

const stagesOf = (line: string): unknown => {
  const parsed = parseLine(line);
  return parsed.ok ? parsed.pipelines.map(({ stages }) => stages) : parsed.reason;
};

describe('a line', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['# nothing', []],
    ['ls', [[['ls']]]],
    ['ls /a  b # c', [[['ls', '/a', 'b']]]],
    ['a#b', [[['a#b']]]],
    ['cat a | grep x|wc', [[['cat', 'a'], ['grep', 'x'], ['wc']]]],
    ['a; b ;c;', [[['a']], [['b']], [['c']]]],
    [`echo 'a | b; "c"'`, [[['echo', 'a | b; "c"']]]],
    ['echo "a \\" b"', [[['echo', 'a " b']]]],
    ["echo '' x", [[['echo', '', 'x']]]],
    ["echo a'b c'd", [[['echo', 'ab cd']]]],
    ['echo a\\ b', [[['echo', 'a b']]]],
    ['echo \\| \\#', [[['echo', '|', '#']]]],
    ['echo é 漢字', [[['echo', 'é', '漢字']]]],
    ['ls\r', [[['ls']]]],
  ])('%j', (line, stages) => {
    expect(stagesOf(line)).toEqual(stages);
  });

  it('goes to the background with &', () => {
    const parsed = parseLine('run a & run b');
    expect(parsed.ok && parsed.pipelines.map(({ background }) => background)).toEqual([true, false]);
  });
});

describe('a line that is wrong', () => {
  it.each([
    ['| wc', 'there is no command before `|`'],
    ['ls |', 'there is no command after `|`'],
    ['ls | | wc', 'there is no command after `|`'],
    ['ls | ; wc', 'there is no command after `|`'],
    ['&', 'there is no command before `&`'],
    ["echo 'a", 'a quote is opened and not closed'],
    ['echo "a\\"', 'a quote is opened and not closed'],
  ])('%j', (line, reason) => {
    expect(stagesOf(line)).toBe(reason);
  });

  it.each(['ls > a', 'cat < a', 'a>b'])('%j says what to write instead', (line) => {
    expect(stagesOf(line)).toContain('means nothing here');
  });
});
