/** A real browser with the built playground in it, for the tests that need one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { context } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { packageFolder } from '../../../compiler/index.ts';

/** Where Debian and others put it; undefined when there is none, and the tests are skipped. */
export const browserPath: string | undefined = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));

const quiet = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];

export class Playground implements AsyncDisposable {
  readonly page: Page;
  /** Exceptions that nobody caught, in the page and in its workers. */
  readonly errors: string[] = [];
  readonly #browser: Browser;
  readonly #end: () => Promise<void>;

  private constructor(browser: Browser, page: Page, end: () => Promise<void>) {
    this.#browser = browser;
    this.page = page;
    this.#end = end;
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  /** Of the built files, in a window of their own. `fragment`: what stands behind the `#`. */
  static async open(fragment = ''): Promise<Playground> {
    const files = await context({ logLevel: 'silent' });
    const { port } = await files.serve({ servedir: join(packageFolder(), 'dist', 'playground'), host: '127.0.0.1' });
    const browser = await chromium.launch({ executablePath: browserPath ?? '', args: quiet });
    const page = await browser.newPage({ viewport: { width: 1200, height: 720 } });
    const opened = new Playground(browser, page, () => files.dispose());
    await page.goto(`http://127.0.0.1:${port}/#${fragment}`);
    return opened;
  }

  /** Resolves when the status line says so. */
  async says(words: RegExp): Promise<void> {
    await this.page.locator('#status', { hasText: words }).waitFor();
  }

  async write(program: string): Promise<void> {
    await this.page.locator('.cm-content').fill(program);
  }

  get output(): Promise<string | null> {
    return this.page.textContent('#output');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    await this.#end();
  }
}
