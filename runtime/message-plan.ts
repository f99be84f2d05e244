/**
 * How each message crosses: which field is a bare word, which is packed, which is moved.
 *
 * Owns: `MessagePlan`, made once per list of fields. Words and moved things stand in the fields' order; what is neither is
 * packed together by the binary format: one field as itself, several as an array. Invariant: the plan depends on the
 * fields alone, so both ends of a channel and the host have the same one.
 */
import type { MessageTable, RecordField, Shape } from '../abi/index.ts';
import type { CopiedFields } from './payload.ts';

export type Wire = 'word' | 'packed' | 'handle' | 'block' | 'shared';

export interface FieldPlan {
  readonly field: RecordField;
  readonly wire: Wire;
  /** Words and what is moved: the first of the arguments they take, counted from the first field. Packed: which one. */
  readonly slot: number;
}

export interface MessagePlan {
  readonly fields: readonly FieldPlan[];
  readonly words: readonly FieldPlan[];
  readonly moved: readonly FieldPlan[];
  readonly packed: readonly FieldPlan[];
  /** Arguments of a call that carries it; the packed value, if any, is the last. */
  readonly argumentCount: number;
}

export class MessagePlans {
  readonly #known = new WeakMap<readonly RecordField[], MessagePlan>();

  of(fields: readonly RecordField[]): MessagePlan {
    const known = this.#known.get(fields);
    if (known !== undefined) return known;
    const made = planMessage(fields);
    this.#known.set(fields, made);
    return made;
  }
  ofMessage(message: MessageTable): MessagePlan {
    return this.of(message.fields);
  }
}

export function planMessage(fields: readonly RecordField[]): MessagePlan {
  let slot = 0;
  let packedCount = 0;
  const plans = fields.map((field): FieldPlan => {
    const wire = wireOf(field.shape);
    if (wire === 'packed') return { field, wire, slot: packedCount++ };
    const plan: FieldPlan = { field, wire, slot };
    slot += slotsOf(plan);
    return plan;
  });
  return {
    fields: plans,
    words: plans.filter((plan) => plan.wire === 'word'),
    moved: plans.filter((plan) => plan.wire !== 'word' && plan.wire !== 'packed'),
    packed: plans.filter((plan) => plan.wire === 'packed'),
    argumentCount: slot + (packedCount > 0 ? 1 : 0),
  };
}

/** The arguments that a field takes which is not packed: a block comes with its bytes, a hold with its block and those. */
export const slotsOf = ({ wire }: FieldPlan): number => (wire === 'shared' ? 3 : wire === 'block' ? 2 : 1);

/** Which moved fields a message has: all that are not optional, and of those the ones that its payload says are there. */
export function movedIn(plan: MessagePlan, { words }: CopiedFields): (field: FieldPlan) => boolean {
  const optional = plan.moved.filter(({ field }) => field.optional);
  if (optional.length === 0) return () => true;
  const first = plan.words.length * 2;
  return (field) => !field.field.optional || words[first + optional.indexOf(field)] === 1;
}

function wireOf(shape: Shape): Wire {
  switch (shape.kind) {
    case 'block':
      return 'block';
    case 'shared':
      return 'shared';
    case 'endpoint':
    case 'listener':
    case 'connector':
    case 'parcel':
      return 'handle';
    default:
      return isScalarShape(shape) ? 'word' : 'packed';
  }
}

function isScalarShape(shape: Shape): boolean {
  switch (shape.kind) {
    case 'number':
    case 'boolean':
    case 'null':
    case 'undefined':
      return true;
    case 'literal':
      return typeof shape.value !== 'string';
    case 'union':
      return shape.members.every(isScalarShape);
    default:
      return false;
  }
}
