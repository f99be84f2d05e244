/** Tables and findings of contracts written in a test. */
import type { ContractTable, Manifest } from '../../../abi/index.ts';
import type { Example } from '../../../compiler/index.ts';
import type { Workbench } from '../check-example.ts';

export const header =
  "import type { Block, Connector, Contract, DiskEntry, Exp, Imp, Limits, Listener, Msg, Parcel } from 'skerry';\n";
export const emptyMain = 'export default async function main(): Promise<void> {}\n';

/** Code and place of each finding. */
export const found = (workbench: Workbench, example: Example): readonly string[] =>
  workbench.check(example).map(({ code, start }) => `${code} ${start.line}:${start.column}`);
export const codes = (workbench: Workbench, example: Example): readonly string[] =>
  workbench.check(example).map(({ code }) => code);

export function manifestOf(workbench: Workbench, example: Example): Manifest {
  const { processes, diagnostics } = workbench.checkAll(example);
  const manifest = processes[0]?.verified?.manifest;
  if (!manifest)
    throw new Error(`not verified: ${diagnostics.map((each) => `${each.code} ${each.message}`).join('; ')}`);
  return manifest;
}

/** The table of the contract `name` that `text` declares. */
export function tableIn(workbench: Workbench, text: string, name: string): ContractTable {
  const { contracts } = manifestOf(workbench, `${header}${text}export type Used = Imp<${name}>;\n${emptyMain}`);
  const table = contracts.find((each) => each.name === name);
  if (!table) throw new Error(`no table of ${name}`);
  return table;
}

/** One message with the field `it`. */
export const sent = (type: string, before = ''): string =>
  `${before}export interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: ${type} }, 'End'> } };\n  End: {};\n}\n`;
