/** What is shown beside the text: hovers, lenses and hints. Owns the words of the lenses. */
import {
  type CodeLens,
  type CodeLensParams,
  type Hover,
  type HoverParams,
  type InlayHint,
  InlayHintKind,
  type InlayHintParams,
  MarkupKind,
} from 'vscode-languageserver/node';
import type { Manifest } from '../../abi/index.ts';
import {
  type ContractUsers,
  contractsIn,
  hoverAt,
  manifestOf,
  needText,
  shapeText,
  sizeText,
  stepsIn,
} from '../../compiler/index.ts';
import { rangeOfPlace } from './convert.ts';
import { askedAt, isSystemFile, type Session } from './session.ts';
import { systemHover } from './systems.ts';

export function hover(session: Session, params: HoverParams): Hover | null {
  const asked = askedAt(session, params);
  if (!asked) return null;
  const { opened, path, offset } = asked;
  const found = isSystemFile(path) ? systemHover(opened, path, offset) : hoverAt(opened, path, offset);
  if (!found) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.markdown },
    range: rangeOfPlace(session.buffers, found.place),
  };
}

export function codeLenses(session: Session, params: CodeLensParams): CodeLens[] {
  const asked = askedAt(session, params);
  if (!asked || isSystemFile(asked.path)) return [];
  const lens = (place: ContractUsers['place'], title: string): CodeLens => ({
    range: rangeOfPlace(session.buffers, place),
    command: { title, command: '' },
  });
  const main = manifestOf(asked.opened, asked.path);
  const contracts = contractsIn(asked.opened, asked.path);
  return [
    ...(main ? [lens(main.place, touches(main.manifest)), lens(main.place, limitsText(main.manifest))] : []),
    ...contracts.map((users) => lens(users.place, usersText(users))),
  ];
}

function touches({ needs, args }: Manifest): string {
  const all = [
    ...needs.map((need) => `${need.name}: ${needText(need)}`),
    ...(args === null ? [] : [`args: ${shapeText(args)}`]),
  ];
  return all.length === 0 ? 'can touch nothing' : `can touch ${all.join(', ')}`;
}

const limitsText = ({ limits }: Manifest): string =>
  `memory ${sizeText(limits.memoryBytes)}, turn ${limits.turnMs} ms, blocks ${sizeText(limits.blockBytes)}`;

function usersText({ processes, places }: ContractUsers): string {
  if (places.length === 0) return 'nobody uses it';
  const named = `${places.length} ${places.length === 1 ? 'use' : 'uses'}`;
  return processes.length === 0 ? named : `${named}, in ${processes.join(', ')}`;
}

export function inlayHints(session: Session, params: InlayHintParams): InlayHint[] {
  const asked = askedAt(session, params);
  const document = asked && session.buffers.textAt(asked.path);
  if (!asked || !document || isSystemFile(asked.path)) return [];
  const { start, end } = params.range;
  return stepsIn(asked.opened, asked.path, document.offsetAt(start), document.offsetAt(end)).map(
    ({ offset, contract, state }) => ({
      position: document.positionAt(offset),
      label: state,
      kind: InlayHintKind.Type,
      paddingLeft: true,
      tooltip: `${contract} is in the state ${state} after this`,
    }),
  );
}
