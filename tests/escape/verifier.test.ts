/** The second wall alone: the loader's verifier refuses the script of every technique, whoever signed it. */
import { describe, expect, test } from 'vitest';
import { verifyScript } from '../../runtime/index.ts';
import { framed, isLetBy } from './technique.ts';
import { techniques } from './techniques.ts';

const rows = techniques.flatMap((technique) => technique.scripts.map((script) => ({ ...technique, script })));
const letBy = rows.filter(({ refusal }) => isLetBy(refusal));

/** Not escaped: a reason is plain words, with backquotes at most. */
const reasonWith = (texts: string | readonly string[]): RegExp => new RegExp([texts].flat().join('|'));

describe(`the second verifier: ${rows.length} scripts of ${techniques.length} techniques, ${letBy.length} let by as harmless`, () => {
  test.each(rows)('$name: $script', ({ script, refusal }) => {
    const reason = verifyScript(framed(script))?.reason ?? 'accepted';
    if (isLetBy(refusal)) expect(reason).toBe('accepted');
    else expect(reason).toMatch(reasonWith(refusal));
  });
});
