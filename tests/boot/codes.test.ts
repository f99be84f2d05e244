/** Every code of booting has its page. */
import { expect, it } from 'vitest';
import { bootCodes } from '../../boot/boot-error.ts';
import { explain } from '../../compiler/index.ts';

it.each(Object.entries(bootCodes))('%s', (code, summary) => {
  expect(explain(code)).toContain(summary);
});
