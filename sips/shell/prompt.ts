/** Asking a person for a line, key by key. */
import { History } from './history.ts';
import { appendHistory } from './history-file.ts';
import { KeyReader } from './keys.ts';
import { LineEditor } from './line-editor.ts';
import type { Desk } from './pipeline.ts';

const prompt = 'skerry> ';
const clearAll = '\u001b[H\u001b[2J';

export class Prompt {
  readonly #desk: Desk;
  readonly history: History;
  readonly #keys = new KeyReader();
  /** Typed after the last Enter, within the same bytes. */
  #ahead: ReturnType<KeyReader['read']> = [];

  constructor(desk: Desk, lines: readonly string[]) {
    this.#desk = desk;
    this.history = new History(lines);
  }

  /** The next line; undefined when there will be none. */
  async next(): Promise<string | undefined> {
    const { screen, input, tools } = this.#desk;
    const editor = new LineEditor(this.history);
    await screen.freshLine();
    await screen.text(prompt);
    for (;;) {
      let keys = this.#ahead;
      if (keys.length === 0) {
        const bytes = await input.keys.next();
        if (bytes === undefined) return undefined;
        keys = this.#keys.read(bytes);
      }
      this.#ahead = [];
      for (const [index, key] of keys.entries()) {
        const edited = editor.press(key);
        if (edited === 'changed') continue;
        if (edited === 'cleared') await screen.text(clearAll);
        if (edited === 'cleared') continue;
        this.#ahead = keys.slice(index + 1);
        await screen.text(`${editor.view(prompt, input.columns)}${edited === 'cancelled' ? '^C' : ''}\r\n`);
        if (edited === 'ended') return undefined;
        if (edited === 'cancelled') return '';
        if (this.history.add(editor.text)) await appendHistory(tools.root, editor.text);
        return editor.text;
      }
      await screen.text(editor.view(prompt, input.columns));
    }
  }
}
