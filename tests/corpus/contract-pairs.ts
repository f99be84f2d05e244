/**
 * The pairs of `contracts/`: two versions of a contract, with what `skerry contract diff` is to say of them.
 *
 * Owns: reading the folder, and the three lines that each `new.ts` opens with: what the pair shows, and for each direction
 * `compatible` or words of one of its reasons.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../compiler/index.ts';

export const pairFolder = join(packageFolder(), 'tests', 'corpus', 'contracts');

export interface ContractPair {
  readonly name: string;
  readonly shows: string;
  readonly old: string;
  readonly new: string;
  /** Words of a reason; undefined for `compatible`. */
  readonly oldClient: string | undefined;
  readonly newClient: string | undefined;
}

const head = /^\/\/ (\S.*)\n\/\/ old client, new server: (\S.*)\n\/\/ new client, old server: (\S.*)\n/;

export const contractPairs = (): readonly ContractPair[] => readdirSync(pairFolder).sort().map(read);

function read(name: string): ContractPair {
  const path = join(pairFolder, name, 'new.ts');
  const [, shows, oldClient, newClient] = head.exec(readFileSync(path, 'utf8')) ?? [];
  if (shows === undefined) throw new Error(`${name} does not open with what it shows and the two verdicts`);
  const words = (verdict: string | undefined): string | undefined => (verdict === 'compatible' ? undefined : verdict);
  const old = join(pairFolder, name, 'old.ts');
  return { name, shows, old, new: path, oldClient: words(oldClient), newClient: words(newClient) };
}
