/** The playground in a real browser: what is written is checked, what is accepted runs, and nothing holds the page up. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, Playground } from './browser.ts';

const greeting = `import type { Imp, TerminalDevice } from 'skerry';
import { drop } from 'skerry';
export interface Needs { readonly terminal: Imp<TerminalDevice> }
export default async function main({ terminal }: Needs): Promise<void> {
  const opening = await terminal.open().receive();
  if (opening.message !== 'ready') return;
  drop(opening.input);
  const written = await opening.output.writeText({ text: 'hello from the tab' }).receive();
  if (written.message === 'written') drop(written.next);
}
`;

describe.skipIf(browserPath === undefined)('the playground', { timeout: 120_000 }, () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await Playground.open();
    playground.page.setDefaultTimeout(60_000);
  }, 120_000);
  afterAll(async () => {
    await playground[Symbol.asyncDispose]();
  });

  it('accepts the example that it opens with', async () => {
    await playground.says(/^accepted$/);
    expect(await playground.page.isEnabled('#run')).toBe(true);
  });

  it('marks what is wrong, says why, and a click repairs it', async () => {
    await playground.page.selectOption('#examples', 'Asserts instead of asking');
    await playground.says(/^1 found$/);
    expect(await playground.page.locator('.cm-lintRange-error').count()).toBeGreaterThan(0);
    expect(await playground.page.textContent('#findings')).toContain('SK1203');
    expect(await playground.page.isDisabled('#run')).toBe(true);
    await playground.page.locator('#findings button').click();
    await playground.says(/^accepted$/);
    expect(await playground.page.textContent('.cm-content')).toContain('decode<');
    expect(await playground.page.locator('.cm-lintRange-error').count()).toBe(0);
  });

  it('runs what was accepted, on the real engine, and leaves nothing', async () => {
    await playground.write(greeting);
    await playground.says(/^accepted$/);
    await playground.page.click('#run');
    await playground.says(/^ended with code 0; nothing is left of it$/);
    expect(await playground.output).toBe('hello from the tab');
  });

  it('gives a running process what is typed', async () => {
    await playground.page.selectOption('#examples', 'Says lines back');
    await playground.says(/^accepted$/);
    await playground.page.click('#run');
    await playground.says(/^running$/);
    await playground.page.fill('#line', 'one');
    await playground.page.press('#line', 'Enter');
    await playground.page.locator('#output', { hasText: '1: one' }).waitFor();
    await playground.page.click('#stop');
    await playground.says(/^ended with code 130; nothing is left of it$/);
  });

  it('stops a process that computes for ever, and stays alive', async () => {
    await playground.page.selectOption('#examples', 'Computes for ever');
    await playground.says(/^accepted$/);
    await playground.page.click('#run');
    await playground.says(/^ended with code 1; nothing is left of it$/);
    expect(await playground.output).toContain('turn: a turn took longer than 20 ms');
    await playground.write('const x = 1');
    await playground.says(/found$/);
  });

  it('keeps a program in its link', async () => {
    await playground.write(greeting);
    await playground.says(/^accepted$/);
    await playground.page.click('#share');
    await playground.says(/^the link is in the address bar$/);
    const fragment = new URL(playground.page.url()).hash.slice(1);
    expect(fragment).toMatch(/^p1\.[\w-]+$/);
    await using other = await Playground.open(fragment);
    other.page.setDefaultTimeout(60_000);
    await other.says(/^accepted$/);
    expect(await other.page.textContent('.cm-content')).toContain('hello from the tab');
  });

  it('shows its first example for a damaged link, and never throws', async () => {
    await using other = await Playground.open('p1.@@@@');
    other.page.setDefaultTimeout(60_000);
    await other.says(/^accepted$/);
    expect([...playground.errors, ...other.errors]).toEqual([]);
  });
});
