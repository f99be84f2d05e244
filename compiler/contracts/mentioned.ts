/**
 * Which contracts a contract mentions, and which are reached from some of them.
 *
 * Owns: the closure over what messages carry. Invariant: cycles among contracts are followed once.
 */
import type { ContractTable, Shape } from '../../abi/index.ts';

/** The names of contracts in the shape. */
export function namesInShape(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'endpoint':
    case 'listener':
    case 'connector':
      return [shape.contract];
    case 'array':
      return namesInShape(shape.element);
    case 'tuple':
      return shape.elements.flatMap(namesInShape);
    case 'union':
      return shape.members.flatMap(namesInShape);
    case 'record':
      return shape.fields.flatMap((field) => namesInShape(field.shape));
    default:
      return [];
  }
}

/** The contracts that messages of this one carry ends of, each once. */
export const mentionedContracts = (table: ContractTable): readonly string[] => [
  ...new Set(table.messages.flatMap((message) => message.fields.flatMap((field) => namesInShape(field.shape)))),
];

/** The named contracts and all that those mention, in the order of `tables`. */
export function reachedContracts(names: Iterable<string>, tables: readonly ContractTable[]): readonly ContractTable[] {
  const known = new Map(tables.map((table) => [table.name, table]));
  const reached = new Set(names);
  for (const name of reached) {
    const table = known.get(name);
    if (table) for (const mentioned of mentionedContracts(table)) reached.add(mentioned);
  }
  return tables.filter((table) => reached.has(table.name));
}
