/**
 * The history on the disk: `.history`, one line a line.
 *
 * Owns: reading it at the start and adding to it. Invariant: a disk that cannot be written costs the history's memory, never
 * the shell.
 */
import type { Imp } from 'skerry';
import { Block, drop } from 'skerry';
import type { Directory, File } from '../contracts/files.ts';
import type { Kept } from '../library/kept.ts';

const path = '.history';
/** Only the newest part of a long history is read. */
const mostBytes = 65_536;

export async function loadHistory(root: Kept<Directory>): Promise<readonly string[]> {
  const opened = await openOrMake(root.connect());
  if (opened === undefined) return [];
  const offset = Math.max(0, opened.byteLength - mostBytes);
  const heard = await opened.file.read({ offset, byteLength: mostBytes }).receive();
  if (heard.message === 'closed') return [];
  drop(heard.next);
  if (heard.message === 'failed') return [];
  const text = heard.block.text();
  drop(heard.block);
  const lines = text.split('\n').filter((line) => line !== '');
  return offset === 0 ? lines : lines.slice(1);
}

export async function appendHistory(root: Kept<Directory>, line: string): Promise<void> {
  const opened = await openOrMake(root.connect());
  if (opened === undefined) return;
  const block = Block.fromText(`${line}\n`);
  const heard = await opened.file.write({ offset: opened.byteLength, block }).receive();
  if (heard.message !== 'closed') drop(heard.next);
}

type Opened = { readonly file: Imp<File>; readonly byteLength: number } | undefined;

async function openOrMake(directory: Imp<Directory>): Promise<Opened> {
  const heard = await directory.open({ path }).receive();
  if (heard.message === 'closed') return undefined;
  if (heard.message === 'opened') {
    drop(heard.next);
    return { file: heard.file, byteLength: heard.byteLength };
  }
  const made = await heard.next.create({ path, exclusive: true }).receive();
  if (made.message === 'closed') return undefined;
  drop(made.next);
  return made.message === 'opened' ? { file: made.file, byteLength: 0 } : undefined;
}
