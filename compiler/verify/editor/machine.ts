/**
 * The contract that an expression speaks, and where in the conversation it is.
 *
 * Owns: `Stand`, and what may be said and heard from there. Does not own what a contract is: `verify/contracts` reads it.
 */
import type ts from 'typescript';
import { type Saying, tableOf } from '../../contracts/index.ts';
import { contractText } from '../../contracts/text.ts';
import type { VerifyContext } from '../context.ts';
import type { Draft } from '../contracts/draft.ts';
import { ContractReader, contractSymbol } from '../contracts/index.ts';
import { endpointType } from '../library-types.ts';
import { membersOf } from '../type-parts.ts';

/** An end of a conversation in one of its states. */
export interface Stand {
  readonly draft: Draft;
  readonly side: 'Imp' | 'Exp';
  readonly state: string;
  readonly says: readonly Saying[];
  readonly hears: readonly Saying[];
}

/** Nobody asks these drafts for a digest. */
const readerOf = ({ checker }: VerifyContext): ContractReader => new ContractReader(checker, () => '');

export const draftOf = (context: VerifyContext, contract: ts.Symbol): Draft =>
  context.shared(readerOf).draftOf(contract);

/** The end that a value of the type is; of a union, the one that some member is. */
export function standOf(context: VerifyContext, type: ts.Type): Stand | undefined {
  for (const member of membersOf(type)) {
    const end = endpointType(context.checker, member);
    const symbol = end && contractSymbol(context.checker, end.contract);
    if (!end || !symbol) continue;
    const draft = draftOf(context, symbol);
    const said = draft.states.find(({ name }) => name === end.state)?.says ?? [];
    const own = end.side === 'Imp' ? 'client' : 'server';
    return {
      draft,
      side: end.side,
      state: end.state,
      says: said.filter(({ speaker }) => speaker === own),
      hears: said.filter(({ speaker }) => speaker !== own),
    };
  }
  return undefined;
}

/** What `receive` gave: the contract, who heard it, and what may have been heard. */
export interface Heard {
  readonly draft: Draft;
  readonly side: 'Imp' | 'Exp';
  readonly messages: readonly string[];
}

/** Of the type of what `receive` gives: each of its members has a `message`, and the end in its next state. */
export function heardIn(context: VerifyContext, type: ts.Type): Heard | undefined {
  const { checker } = context;
  let stand: Stand | undefined;
  const messages: string[] = [];
  for (const member of membersOf(type)) {
    const [message, next] = ['message', 'next'].map((name) => checker.getPropertyOfType(member, name));
    const said = message && checker.getTypeOfSymbol(message);
    if (!said?.isStringLiteral()) return undefined;
    messages.push(said.value);
    if (next) stand ??= standOf(context, checker.getTypeOfSymbol(next));
  }
  return stand && { draft: stand.draft, side: stand.side, messages: inOrder(stand.draft, messages) };
}

/** As the contract has them, what ends a conversation last. */
function inOrder({ states }: Draft, messages: readonly string[]): readonly string[] {
  const known = states.flatMap(({ says }) => says.map(({ message }) => message));
  const place = (message: string): number => (known.includes(message) ? known.indexOf(message) : known.length);
  return messages.toSorted((a, b) => place(a) - place(b));
}

/** The whole contract, the state in question marked. */
export function drawn({ name, states }: Draft, state?: string): string {
  const text = contractText(tableOf(name, states, ''));
  if (state === undefined) return text;
  return text
    .split('\n')
    .map((line) => (line.startsWith(`${state}:`) ? `${line}    <- here` : line))
    .join('\n');
}
