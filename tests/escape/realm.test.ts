/** The third wall alone: unverified, the script of every technique gets nothing in a process, and gets its loot where no wall is. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { QuickJSEngine } from '../../runtime/engine.ts';
import { createEngine } from '../../runtime/index.ts';
import { attackRealm } from './attacked-realm.ts';
import { attacksOf } from './technique.ts';
import { techniques } from './techniques.ts';
import { BareEngine, nodeVerdict } from './unhindered.ts';

const rows = techniques.flatMap((technique) => attacksOf(technique).map((script) => ({ ...technique, script })));
const seen = rows.filter(({ control }) => typeof control === 'string');

let engine: QuickJSEngine;
let bare: BareEngine;
beforeAll(async () => {
  engine = await createEngine({ now: () => performance.now() });
  bare = await BareEngine.load();
});

describe(`the realm: ${rows.length} scripts of ${techniques.length} techniques, run unverified`, () => {
  test.each(rows)('$name: $script', ({ script, loot }) => {
    const { verdict, beside, clean } = attackRealm(engine, script, loot);
    expect(verdict).toMatch(
      /^(nothing|threw \w+|died of (crash|ownership|memory|stack|turn)|not loaded: test cannot be loaded: SyntaxError: .+)$/,
    );
    expect({ beside, clean }).toEqual({ beside: 'nothing', clean: true });
  });
});

describe(`with no wall: ${seen.length} of the same scripts get what they are after`, () => {
  test.each(seen)('$name: $script', async ({ script, loot, control }) => {
    expect(control === 'node:vm' ? await nodeVerdict(script, loot) : bare.verdict(script, loot)).toBe('got');
  });
});
