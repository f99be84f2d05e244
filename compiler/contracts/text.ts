/**
 * Shapes, needs and contracts as TypeScript would write them, for people.
 *
 * Owns: the text of `describe`. Does not own the canonical text that a digest is of. Invariant: one line a message.
 */
import type { ContractTable, Need, RecordField, Shape } from '../../abi/index.ts';

export function shapeText(shape: Shape): string {
  switch (shape.kind) {
    case 'literal':
      return JSON.stringify(shape.value);
    case 'array':
      return shape.element.kind === 'union' ? `(${shapeText(shape.element)})[]` : `${shapeText(shape.element)}[]`;
    case 'tuple':
      return `[${shape.elements.map(shapeText).join(', ')}]`;
    case 'record':
      return fieldsText(shape.fields);
    case 'union':
      return shape.members.map(shapeText).join(' | ');
    case 'block':
      return 'Block';
    case 'shared':
      return 'Shared<Bytes>';
    case 'parcel':
      return 'Parcel';
    case 'listener':
      return `Listener<${shape.contract}>`;
    case 'connector':
      return `Connector<${shape.contract}>`;
    case 'endpoint':
      return `${shape.side}<${shape.contract}${shape.state === 'Start' ? '' : `, '${shape.state}'`}>`;
    default:
      return shape.kind;
  }
}

function fieldsText(fields: readonly RecordField[]): string {
  if (fields.length === 0) return '{}';
  return `{ ${fields.map(({ name, optional, shape }) => `${name}${optional ? '?' : ''}: ${shapeText(shape)}`).join('; ')} }`;
}

/** One line a state, and one for each message that may be said in it. */
export function contractText(table: ContractTable): string {
  const lines = table.states.flatMap((state) => {
    if (state.speaker === 'nobody') return [`${state.name}: the end`];
    const said = table.messages.flatMap((message, index) => {
      const next = table.states[state.next[index] ?? -1];
      return next === undefined ? [] : [`  ${message.name} ${fieldsText(message.fields)} -> ${next.name}`];
    });
    return [`${state.name}: the ${state.speaker} says`, ...said];
  });
  return lines.join('\n');
}

/** The type of a need, as `main` has it. */
export function needText({ kind, contract, state }: Need): string {
  switch (kind) {
    case 'listener':
      return `Listener<${contract}>`;
    case 'connector':
      return `Connector<${contract}>`;
    case 'imp':
    case 'exp':
      return `${kind === 'imp' ? 'Imp' : 'Exp'}<${contract}${state === 'Start' ? '' : `, '${state}'`}>`;
  }
}

/** As limits are written. */
export function sizeText(bytes: number): string {
  const mebibyte = 1024 * 1024;
  if (bytes >= mebibyte && bytes % mebibyte === 0) return `${bytes / mebibyte} MiB`;
  return bytes % 1024 === 0 ? `${bytes / 1024} KiB` : `${bytes} B`;
}
