/**
 * Judges a contract's state machine: turns, ways, ends, and what is carried where.
 *
 * Owns: the rules that need the whole machine, or that of a contract it carries. Invariant: what has no finding here and in
 * its draft has a table that the kernel's monitor can enforce with a queue of known length.
 */
import type ts from 'typescript';
import type { RecordField } from '../../../abi/index.ts';
import { canonicalText, oneSidedCycles, speakerOf, startState, unreachableStates } from '../../contracts/index.ts';
import type { Finding } from '../context.ts';
import type { Draft, DraftSaying } from './draft.ts';
import { bothSidesSpeak } from './rules/both-sides-speak.ts';
import { endpointOutOfTurn } from './rules/endpoint-out-of-turn.ts';
import { twoMeanings } from './rules/two-meanings.ts';
import { unboundedQueue } from './rules/unbounded-queue.ts';
import { unknownNext } from './rules/unknown-next.ts';
import { unreachableState } from './rules/unreachable-state.ts';

export function judge(draft: Draft, draftOf: (contract: ts.Symbol) => Draft): readonly Finding[] {
  const quarrels = bothSpeak(draft);
  const lost = unknownStates(draft);
  // Which states are reached, and who speaks without end, is a guess while turns or ways are wrong.
  const guesses = draft.findings.length === 0 && quarrels.length === 0;
  return [
    ...quarrels,
    ...lost,
    ...(guesses && lost.length === 0 ? unreached(draft) : []),
    ...(guesses ? unbounded(draft) : []),
    ...meanings(draft),
    ...outOfTurn(draft, draftOf),
  ];
}

function bothSpeak(draft: Draft): readonly Finding[] {
  return draft.states.flatMap(({ name, node, says }): Finding[] => {
    const client = says.find((saying) => saying.speaker === 'client');
    const server = says.find((saying) => saying.speaker === 'server');
    if (!client || !server) return [];
    return [
      {
        rule: bothSidesSpeak,
        node,
        message: `both sides may speak in the state \`${name}\``,
        label: 'whose turn is it?',
        related: [
          { node: client.node, message: 'the client may say this' },
          { node: server.node, message: 'the server may say this' },
        ],
      },
    ];
  });
}

function unknownStates(draft: Draft): readonly Finding[] {
  const names = draft.states.map((state) => state.name);
  const list = names.map((name) => `\`${name}\``).join(', ');
  return draft.states
    .flatMap((state) => state.says)
    .filter((saying) => !draft.memberNames.includes(saying.next))
    .map(({ message, next, node }) => ({
      rule: unknownNext,
      node,
      message: `\`${message}\` leads to \`${next}\`, and \`${draft.name}\` has no such state`,
      label: 'leads nowhere',
      help: `name one of its states: ${list}`,
    }));
}

function unreached(draft: Draft): readonly Finding[] {
  return unreachableStates(draft.states).map(({ name, node }) => ({
    rule: unreachableState,
    node,
    message: `no conversation comes to the state \`${name}\``,
    label: 'unreachable',
  }));
}

function unbounded(draft: Draft): readonly Finding[] {
  return oneSidedCycles(draft.states).flatMap(({ speaker, says }): Finding[] => {
    const [first] = says;
    if (!first) return [];
    const round = says.map((saying) => `\`${saying.message}\``).join(', ');
    return [
      {
        rule: unboundedQueue,
        node: first.node,
        message: `the ${speaker} may say ${round} again and again without listening`,
        label: 'begins a round without an answer',
        related: says.slice(1).map(({ node }) => ({ node, message: 'goes on' })),
      },
    ];
  });
}

function meanings(draft: Draft): readonly Finding[] {
  const first = new Map<string, DraftSaying>();
  return draft.states
    .flatMap((state) => state.says)
    .flatMap((saying): Finding[] => {
      const earlier = first.get(saying.message);
      if (!earlier) first.set(saying.message, saying);
      const difference = earlier && differenceOf(earlier, saying);
      if (!earlier || !difference) return [];
      return [
        {
          rule: twoMeanings,
          node: saying.node,
          message: `\`${saying.message}\` means two things in \`${draft.name}\`: ${difference}`,
          label: 'means something else here',
          related: [{ node: earlier.node, message: 'first meaning' }],
        },
      ];
    });
}

function differenceOf(a: DraftSaying, b: DraftSaying): string | undefined {
  if (a.speaker !== b.speaker) return `the ${a.speaker} says it, and the ${b.speaker} too`;
  const text = (fields: readonly RecordField[]): string => canonicalText(fields);
  return text(a.fields) === text(b.fields) ? undefined : 'its fields differ';
}

/** An endpoint may be sent when its new holder speaks on it next, or when its conversation has not begun. */
function outOfTurn(draft: Draft, draftOf: (contract: ts.Symbol) => Draft): readonly Finding[] {
  const carried = draft.states.flatMap((state) => state.says).flatMap((saying) => saying.carries);
  return carried.flatMap(({ field, node, endpoint }): Finding[] => {
    const { side, state: name } = endpoint;
    const contract = draftOf(endpoint.contract);
    const state = contract.states.find((candidate) => candidate.name === name);
    const speaker = state && speakerOf(state);
    if (speaker === undefined || speaker === (side === 'Imp' ? 'client' : 'server')) return [];
    if (name === startState && speaker !== 'nobody') return [];
    const who = speaker === 'nobody' ? 'nobody speaks' : `the ${speaker} speaks`;
    return [
      {
        rule: endpointOutOfTurn,
        node,
        message: `\`${field}\` carries an \`${side}\` of \`${contract.name}\` in the state \`${name}\`, where ${who} next`,
        label: speaker === 'nobody' ? 'its conversation is over' : 'its holder must listen first',
      },
    ];
  });
}
