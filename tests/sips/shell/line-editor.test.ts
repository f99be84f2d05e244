/** Editing a line, key by key. */
import { describe, expect, it } from 'vitest';
import { History } from '../../../sips/shell/history.ts';
import type { Command, Key } from '../../../sips/shell/keys.ts';
import { LineEditor } from '../../../sips/shell/line-editor.ts';

const typed = (text: string): readonly Key[] => [...text].map((one) => ({ kind: 'text', text: one }));
const press = (command: Command): Key => ({ kind: 'command', command });

function edit(history: readonly string[], ...keys: readonly (string | { readonly press: Command })[]): LineEditor {
  const editor = new LineEditor(new History(history));
  for (const key of keys) {
    for (const one of typeof key === 'string' ? typed(key) : [press(key.press)]) editor.press(one);
  }
  return editor;
}
const on = (command: Command) => ({ press: command });

describe('keys', () => {
  it.each([
    ['insert where the cursor stands', edit([], 'ac', on('left'), 'b'), 'abc'],
    ['take a character of several bytes whole', edit([], 'é漢😀', on('backspace')), 'é漢'],
    ['delete under the cursor', edit([], 'abc', on('home'), on('delete')), 'bc'],
    ['do nothing at the edges', edit([], on('left'), on('backspace'), 'a', on('right'), on('delete')), 'a'],
    ['kill a word', edit([], 'one two  ', on('kill-word')), 'one '],
    ['kill to the end', edit([], 'abc', on('left'), on('kill-to-end')), 'ab'],
    ['kill to the start', edit([], 'abc', on('left'), on('kill-to-start')), 'c'],
    ['move by words', edit([], 'one two', on('word-left'), 'x', on('home'), on('word-right'), 'y'), 'oney xtwo'],
    ['bring older lines', edit(['a', 'b'], on('up'), on('up'), on('up')), 'a'],
    ['come back to the draft', edit(['a'], 'dra', on('up'), on('down'), 'ft'), 'draft'],
    ['delete with Ctrl-D in a line', edit([], 'ab', on('home'), on('end-of-input')), 'b'],
  ])('%s', (_what, editor, text) => {
    expect(editor.text).toBe(text);
  });

  it('say when the line is over', () => {
    const editor = new LineEditor(new History([]));
    expect(editor.press(press('end-of-input'))).toBe('ended');
    expect(editor.press(press('interrupt'))).toBe('cancelled');
    expect(editor.press(press('enter'))).toBe('entered');
    expect(editor.press(press('clear'))).toBe('cleared');
  });
});

describe('the view', () => {
  it('puts the cursor back by columns, not by characters', () => {
    expect(edit([], 'a漢', on('left')).view('> ', 80)).toBe('\r> a漢\u001b[K\u001b[2D');
  });

  it('shows only what fits, with the cursor in it', () => {
    const view = edit([], '0123456789').view('> ', 11);
    expect(view).toBe('\r> 23456789\u001b[K');
  });
});

describe('history', () => {
  it('keeps no line twice in a row and no empty one', () => {
    const history = new History([]);
    expect([history.add('a'), history.add('a'), history.add('  '), history.add('b')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(history.lines).toEqual(['a', 'b']);
  });
});
