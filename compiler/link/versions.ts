/**
 * Versions of one contract in one system: which wires may join two, and what to say of those that may not.
 *
 * Owns: the sentence of a refused wire, and the list that the kernel is told. Does not own the comparison itself, which is that of
 * `skerry contract diff`. Invariant: contracts of different names are different contracts, whatever is in them.
 */
import type { Agreement, ContractTable, Manifest } from '../../abi/index.ts';
import { type Disagreement, disagreements } from '../contracts/index.ts';

/** More than this is for `skerry contract diff` to say. */
const mostTold = 3;

/** Why a client of the one image cannot speak this contract with a server of the other; undefined when it can. */
export function versionTrouble(contract: string, client: Manifest, server: Manifest): string | undefined {
  const found = disagreements({ contract, tables: client.contracts }, { contract, tables: server.contracts });
  if (found.length === 0) return undefined;
  const more = found.length > mostTold ? [`and ${found.length - mostTold} more`] : [];
  return [...found.slice(0, mostTold).map(disagreementText), ...more].join('; ');
}

/** `in \`Start\` the client may say ...`, with the contract when it is one that is carried. */
export const disagreementText = ({ contract, state, sentence, after }: Disagreement): string => {
  const way = after.length === 0 ? '' : ` (after ${after.map((each) => `\`${each}\``).join(', ')})`;
  return `${contract}.${state}: ${sentence}${way}`;
};

/** Every pair of versions in these images of which a client and a server may speak. */
export function agreementsAmong(manifests: Iterable<Manifest>): readonly Agreement[] {
  const versions = new Map<string, { readonly table: ContractTable; readonly manifest: Manifest }>();
  for (const manifest of manifests) {
    for (const table of manifest.contracts) versions.set(table.digest, { table, manifest });
  }
  const all = [...versions.values()];
  return all.flatMap((client) => {
    const contract = client.table.name;
    return all
      .filter((server) => server.table.name === contract && server !== client)
      .filter((server) => versionTrouble(contract, client.manifest, server.manifest) === undefined)
      .map((server) => ({ client: client.table.digest, server: server.table.digest }));
  });
}
