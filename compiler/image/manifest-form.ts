/**
 * Whether something read from JSON has the form of a manifest.
 *
 * Owns: the form, not the meaning: who signed it vouches for that. Invariant: what passes can be handed to kernel and engine
 * without a further look at its types: numbers are in range and no index leads outside its table.
 */
import type { ContractTable, Manifest, Need, Shape, SipLimits } from '../../abi/index.ts';
import { isTalks } from './talks-form.ts';

type Test = (value: unknown) => boolean;
type Members = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Test = (value) => typeof value === 'string';
const isCount: Test = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isOneOf =
  (...names: readonly string[]): Test =>
  (value) =>
    typeof value === 'string' && names.includes(value);
const isListOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);

/** Exactly these members, each passing its test. */
const hasForm = (value: unknown, form: Readonly<Record<string, Test>>): value is Members =>
  isRecord(value) &&
  Object.keys(value).length === Object.keys(form).length &&
  Object.entries(form).every(([name, test]) => Object.hasOwn(value, name) && test(value[name]));

export const isManifest = (value: unknown): value is Manifest =>
  hasForm(value, {
    ...(isRecord(value) && Object.hasOwn(value, 'talks') ? { talks: isTalks } : {}),
    abi: isCount,
    name: isText,
    compiler: isText,
    needs: isListOf(isNeed),
    args: (args) => args === null || isShape(args, 0),
    limits: isLimits,
    contracts: isListOf(isContract),
  });

const isNeed = (value: unknown): value is Need =>
  hasForm(value, {
    name: isText,
    kind: isOneOf('imp', 'exp', 'listener', 'connector'),
    contract: isText,
    state: isText,
  });

const isLimits = (value: unknown): value is SipLimits =>
  hasForm(value, { memoryBytes: isCount, turnMs: isCount, blockBytes: isCount });

function isContract(value: unknown): value is ContractTable {
  if (
    !hasForm(value, {
      name: isText,
      digest: isText,
      states: isListOf((state) =>
        hasForm(state, {
          name: isText,
          speaker: isOneOf('client', 'server', 'nobody'),
          next: isListOf(Number.isInteger),
        }),
      ),
      messages: isListOf((message) =>
        hasForm(message, {
          name: isText,
          speaker: isOneOf('client', 'server'),
          fields: isListOf((field) => isField(field, 0)),
        }),
      ),
      queueBound: isCount,
    })
  )
    return false;
  const { states, messages } = value;
  if (!Array.isArray(states) || !Array.isArray(messages)) return false;
  const inside = (next: unknown): boolean => typeof next === 'number' && next >= -1 && next < states.length;
  return states.every(
    (state: unknown) =>
      isRecord(state) && Array.isArray(state.next) && state.next.length === messages.length && state.next.every(inside),
  );
}

const isField = (value: unknown, depth: number): boolean =>
  hasForm(value, {
    name: isText,
    optional: (optional) => typeof optional === 'boolean',
    shape: (shape) => isShape(shape, depth),
  });

/** Deeper than any that the compiler makes. */
const deepest = 200;

function isShape(value: unknown, depth: number): value is Shape {
  if (!isRecord(value) || depth > deepest) return false;
  const inner: Test = (shape) => isShape(shape, depth + 1);
  const kind: Test = isText;
  switch (value.kind) {
    case 'number':
    case 'string':
    case 'boolean':
    case 'bigint':
    case 'null':
    case 'undefined':
    case 'block':
    case 'shared':
    case 'parcel':
      return hasForm(value, { kind });
    case 'literal':
      return hasForm(value, { kind, value: (literal) => ['string', 'number', 'boolean'].includes(typeof literal) });
    case 'array':
      return hasForm(value, { kind, element: inner });
    case 'tuple':
      return hasForm(value, { kind, elements: isListOf(inner) });
    case 'record':
      return hasForm(value, { kind, fields: isListOf((field) => isField(field, depth + 1)) });
    case 'union':
      return hasForm(value, { kind, members: isListOf(inner) });
    case 'endpoint':
      return hasForm(value, { kind, side: isOneOf('Imp', 'Exp'), contract: isText, state: isText });
    case 'listener':
    case 'connector':
      return hasForm(value, { kind, contract: isText });
    default:
      return false;
  }
}
