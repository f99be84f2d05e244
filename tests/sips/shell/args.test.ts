/** Words become a program's arguments by the program's own type. */
import { describe, expect, it } from 'vitest';
import { makeArgs } from '../../../sips/shell/args.ts';

const made = (type: string, ...words: string[]): unknown => {
  const result = makeArgs('p', type, words, 80);
  return result.ok ? (result.json === '' ? '' : JSON.parse(result.json)) : result.reason;
};

describe('arguments', () => {
  it('are words for a command', () => {
    expect(made('{ words: string[]; columns: number }', 'a', 'b=c')).toEqual({ words: ['a', 'b=c'], columns: 80 });
    expect(made('{ words: string[] }')).toEqual({ words: [] });
  });

  it('are named for a program', () => {
    const type = '{ name: string; times: number; loud?: boolean }';
    expect(made(type, 'name=a b', 'times=3', 'loud=true')).toEqual({ name: 'a b', times: 3, loud: true });
    expect(made(type, 'name="q"', 'times=-1.5')).toEqual({ name: '"q"', times: -1.5 });
    expect(made(type, 'name=a=b')).toEqual({ name: 'a=b' });
  });

  it('are none for a program that takes none', () => {
    expect(made('')).toBe('');
    expect(made('', 'x')).toBe('p takes no arguments');
  });

  it.each([
    ['nme=a', 'p does not understand `nme=a`: write `run p name=<string> times=<number>`'],
    ['a', 'p does not understand `a`: write `run p name=<string> times=<number>`'],
    ['times=', 'times is a number, and `times=` gives it none'],
    ['times=many', 'times is a number, and `times=many` gives it none'],
    ['times=Infinity', 'times is a number, and `times=Infinity` gives it none'],
  ])('%j is refused', (word, reason) => {
    expect(made('{ name: string; times: number }', word)).toBe(reason);
  });
});
