/** No published trick gets out of the realm, also without the verifier in front of it. */
import { expect, it } from 'vitest';
import { escapes } from './escapes.table.ts';
import { inRealm } from './hardened-realm.ts';

it.each(escapes)('%s leads nowhere', async (script) => {
  expect(await inRealm(script)).toMatch(/^(undefined$|threw: )/);
});
