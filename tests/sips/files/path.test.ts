/** What a path may be. */
import { describe, expect, it } from 'vitest';
import { failed, parsePath } from '../../../sips/files/path.ts';

const failureOf = (path: string): string => {
  const parsed = parsePath(['base'], path);
  return parsed.ok ? 'none' : parsed.failure;
};

describe('a path', () => {
  it('is names below the base', () => {
    expect(parsePath(['base'], 'a/b.txt')).toEqual({ ok: true, names: ['base', 'a', 'b.txt'] });
    expect(parsePath([], '..a/...')).toEqual({ ok: true, names: ['..a', '...'] });
  });

  it('is the base itself when it is empty', () => {
    expect(parsePath(['base'], '')).toEqual({ ok: true, names: ['base'] });
  });

  it.each([
    ['..', 'leads-out'],
    ['a/../../b', 'leads-out'],
    ['/etc/passwd', 'absolute'],
    ['/', 'absolute'],
    ['a//b', 'empty-name'],
    ['a/', 'empty-name'],
    ['.', 'bad-name'],
    ['a/./b', 'bad-name'],
    ['a\\..\\b', 'bad-name'],
    ['a\u0000b', 'bad-name'],
    ['a\nb', 'bad-name'],
  ])('%j is refused: %s', (path, failure) => {
    expect(failureOf(path)).toBe(failure);
  });

  it('has a sentence of its own for each way of being wrong', () => {
    const kinds = [
      'leads-out',
      'absolute',
      'empty-name',
      'bad-name',
      'not-found',
      'is-a-directory',
      'no-space',
    ] as const;
    const sentences = kinds.map((kind) => failed(kind, 'x').reason);
    expect(new Set(sentences).size).toBe(kinds.length);
    for (const sentence of sentences) expect(sentence).toContain('`x`');
  });
});
