/**
 * `skerry contract doc`: the contracts of a source with what their doc comments say.
 *
 * Owns: which contracts a page has. Does not own what a page looks like (`contracts/page/`), writing files or exit codes.
 */
import type { DocumentedContract } from '../contracts/page/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceHost } from '../source-host.ts';
import { readContracts } from './contracts.ts';

export type DocResult =
  | { readonly ok: true; readonly contracts: readonly DocumentedContract[] }
  /** A contract that is not well formed has no page. */
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** `given` is a path, or `path#Name`. Throws `UsageError` when there is no contract in it. */
export function documentContracts(given: string, options: { cwd: string; host?: SourceHost }): DocResult {
  const [source] = readContracts([given], options.cwd, options.host);
  if (source === undefined) throw new Error('the source was lost on the way');
  if (source.diagnostics.length > 0) return { ok: false, diagnostics: source.diagnostics };
  const contracts = source.contracts.flatMap(({ version, saidOf }): DocumentedContract[] => {
    const table = version.tables.find(({ name }) => name === version.contract);
    return table === undefined ? [] : [{ table, say: saidOf }];
  });
  return { ok: true, contracts };
}
