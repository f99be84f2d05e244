/**
 * What a program becomes once for all its processes: the prelude with its stubs, its code in bytes, its message plans.
 *
 * Owns: `Program` and the numbering of its messages (contracts in the manifest's order, messages in the contract's).
 */
import type { ContractTable, MessageTable, Need } from '../abi/index.ts';
import type { EngineProgram } from '../kernel/engine-port.ts';
import { type MessagePlan, planMessage } from './message-plan.ts';
import { preludeSource } from './prelude-source.ts';
import { contractSource, refuseContract } from './stub-source.ts';
import { Traces } from './traces.ts';

export interface PlannedMessage {
  readonly contract: ContractTable;
  /** Number in the contract. */
  readonly message: number;
  readonly table: MessageTable;
  readonly plan: MessagePlan;
}

export interface Program {
  readonly name: string;
  readonly file: string;
  readonly prelude: Uint8Array;
  readonly code: Uint8Array;
  readonly contracts: readonly ContractTable[];
  readonly needs: readonly Need[];
  readonly messages: readonly PlannedMessage[];
  /** By contract name: the number of its first message. */
  readonly firstMessage: ReadonlyMap<string, number>;
  readonly traces: Traces;
}

/** A sentence instead when the program's contracts cannot be had as stubs. */
export function planProgram(source: EngineProgram): Program | { readonly refused: string } {
  const refused = source.contracts.map(refuseContract).find((reason) => reason !== undefined);
  if (refused !== undefined) return { refused };
  const messages = source.contracts.flatMap((contract) =>
    contract.messages.map((table, message) => ({ contract, message, table, plan: planMessage(table.fields) })),
  );
  const firstMessage = new Map<string, number>();
  const stubs = source.contracts.map((contract, index) => {
    const first = messages.findIndex((message) => message.contract === contract);
    firstMessage.set(contract.name, first);
    return contractSource(contract, index, first);
  });
  if (firstMessage.size < source.contracts.length) return { refused: 'two contracts of this program have one name' };
  const encoder = new TextEncoder();
  const file = `${source.name}.js`;
  return {
    name: source.name,
    file,
    prelude: encoder.encode(preludeSource(stubs, source.needs, partsOf(source.code))),
    code: encoder.encode(source.code),
    contracts: source.contracts,
    needs: source.needs,
    messages,
    firstMessage,
    traces: new Traces(file, source.sourceMap),
  };
}

/** A script without the word cannot come by the decoder, nor by sets, and is spared parsing them. */
const partsOf = (code: string): { readonly decoder: boolean; readonly sets: boolean } => ({
  decoder: code.includes('decode'),
  sets: code.includes('EndpointSet') || code.includes('OwnedMap'),
});
