/**
 * What an editor shows of a name: who owns it, and where in its conversation it is.
 *
 * Owns: the text, in Markdown. Nothing is said of what has neither owner nor contract: the editor's own TypeScript does that.
 */
import ts from 'typescript';
import type { Opened } from '../../compile.ts';
import type { Saying } from '../../contracts/index.ts';
import { shapeText } from '../../contracts/text.ts';
import type { VerifyContext } from '../context.ts';
import { contractSymbol } from '../contracts/index.ts';
import { servedContract } from '../library-types.ts';
import { draftOf, drawn, type Stand, standOf } from './machine.ts';
import { ownershipAt } from './ownership.ts';
import { moduleAt, nodeAt, placeOfNode, type TextPlace } from './place.ts';

export interface HoverText {
  readonly place: TextPlace;
  readonly markdown: string;
}

export function hoverAt(opened: Opened, path: string, offset: number): HoverText | undefined {
  const file = moduleAt(opened, path);
  const node = file && nodeAt(file, offset);
  if (!node || !ts.isIdentifier(node)) return undefined;
  const context = opened.loaded.whole;
  const ownership = ownershipAt(opened, node);
  const type = context.checker.getTypeAtLocation(node);
  const stand = standOf(context, type);
  const parts = [
    ...(ownership === undefined ? [] : [`\`${node.text}\`: ${ownership}`]),
    ...(stand ? standText(stand) : contractParts(context, type)),
  ];
  return parts.length === 0 ? undefined : { place: placeOfNode(node), markdown: parts.join('\n\n') };
}

function standText({ draft, side, state, says, hears }: Stand): readonly string[] {
  const end = side === 'Imp' ? "the client's" : "the server's";
  const now =
    says.length > 0
      ? ['may say:', ...says.map(sayingLine)]
      : hears.length > 0
        ? ['may hear:', ...hears.map(sayingLine), '- `closed`: the peer is gone']
        : ['the conversation is over: nothing is owed'];
  return [`**${draft.name}**, ${end} end, in state \`${state}\``, now.join('\n'), fenced(drawn(draft, state))];
}

const sayingLine = ({ message, fields, next }: Saying): string =>
  `- \`${message} ${shapeText({ kind: 'record', fields })}\` then \`${next}\``;

/** A contract itself, or who is connected by it. */
function contractParts(context: VerifyContext, type: ts.Type): readonly string[] {
  const own = contractSymbol(context.checker, type);
  const served = own ? undefined : servedContract(context.checker, type);
  const symbol = own ?? (served && contractSymbol(context.checker, served.contract));
  if (!symbol) return [];
  const draft = draftOf(context, symbol);
  const what = served ? `**${draft.name}**, ${served.kind === 'listener' ? 'served here' : 'a way to its server'}` : '';
  return [...(what === '' ? [] : [what]), fenced(drawn(draft))];
}

const fenced = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;
