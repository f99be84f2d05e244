/**
 * A message of a contract, and every place of the workspace that declares, says or hears it.
 *
 * Owns: which syntax says or hears a message. Invariant: a message is its declarations: a contract that extends another shares what it
 * did not declare anew. What is reached in another way (a message's name computed, or in a type) is not found, which is why a rename is
 * judged before it is offered (`boot/lsp/rename.ts`).
 */
import ts from 'typescript';
import type { Opened } from '../../compile.ts';
import type { VerifyContext } from '../context.ts';
import type { Draft } from '../contracts/draft.ts';
import { contractSymbol } from '../contracts/index.ts';
import { isInLibrary } from '../library-files.ts';
import { eachOfKind } from '../node-index.ts';
import { draftOf, heardIn, standOf } from './machine.ts';
import { moduleAt, nodeAt, placeOfNode, type TextPlace } from './place.ts';

export type MessagePlaceKind = 'declared' | 'said' | 'heard';

export interface MessagePlace extends TextPlace {
  readonly kind: MessagePlaceKind;
}

export interface MessageAnswer {
  readonly message: string;
  /** What was asked at. */
  readonly at: MessagePlace;
  readonly places: readonly MessagePlace[];
  /** The library declares it. */
  readonly isForeign: boolean;
}

interface Mention {
  readonly draft: Draft;
  readonly message: string;
  readonly node: ts.Node;
  readonly kind: MessagePlaceKind;
}

/** The message that the name at the offset is one of. */
export function messageAt(opened: Opened, path: string, offset: number): MessageAnswer | undefined {
  const file = moduleAt(opened, path);
  const context = opened.loaded.whole;
  const asked = file && mentionAt(context, nodeAt(file, offset));
  if (!asked) return undefined;
  const { message } = asked;
  const declared = new Set(declarationsOf(asked.draft, message));
  const isSame = ({ draft }: Mention): boolean => declarationsOf(draft, message).some((node) => declared.has(node));
  const mentions = mentionsOf(context, message).filter(isSame);
  const declarations = [...declared].filter((node) => !isInLibrary(node));
  const places = [...declarations.map((node) => placed(node, 'declared')), ...mentions.map(placeOfMention)];
  return {
    message,
    at: placeOfMention(asked),
    places: distinct(places),
    isForeign: declarations.length < declared.size,
  };
}

const declarationsOf = ({ states }: Draft, message: string): readonly ts.Node[] =>
  states.flatMap(({ says }) => says.filter((saying) => saying.message === message).map(({ node }) => node));

function distinct(places: readonly MessagePlace[]): readonly MessagePlace[] {
  const known = new Map(places.map((place) => [`${place.file} ${place.start}`, place]));
  return [...known.values()];
}

/** A text without its quotes. */
function placed(node: ts.Node, kind: MessagePlaceKind): MessagePlace {
  const { file, start, end } = placeOfNode(node);
  const quote = ts.isStringLiteralLike(node) ? 1 : 0;
  return { file, start: start + quote, end: end - quote, kind };
}

const placeOfMention = ({ node, kind }: Mention): MessagePlace => placed(node, kind);

function mentionsOf(context: VerifyContext, message: string): readonly Mention[] {
  const files = context.files.filter(context.knowsLibrary);
  const mentions: Mention[] = [];
  const kinds = [ts.SyntaxKind.Identifier, ts.SyntaxKind.StringLiteral];
  eachOfKind(context, files, kinds, (node) => {
    const isNamed = (ts.isIdentifier(node) || ts.isStringLiteral(node)) && node.text === message;
    const mention = isNamed ? usedAt(context, node) : undefined;
    if (mention) mentions.push(mention);
  });
  return mentions;
}

function mentionAt(context: VerifyContext, node: ts.Node): Mention | undefined {
  if (!ts.isIdentifier(node) && !ts.isStringLiteral(node)) return undefined;
  return usedAt(context, node) ?? declaredAt(context, node);
}

function declaredAt(context: VerifyContext, node: ts.Identifier | ts.StringLiteral): Mention | undefined {
  const declaration = ts.findAncestor(node, ts.isInterfaceDeclaration);
  const symbol = declaration && contractSymbol(context.checker, context.checker.getTypeAtLocation(declaration.name));
  const draft = symbol && draftOf(context, symbol);
  if (!draft || !declarationsOf(draft, node.text).includes(node)) return undefined;
  return { draft, message: node.text, node, kind: 'declared' };
}

function usedAt(context: VerifyContext, node: ts.Identifier | ts.StringLiteral): Mention | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return saidAt(context, node, parent.expression);
  if (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) {
    return saidAt(context, node, parent.expression);
  }
  if (!ts.isStringLiteral(node)) return undefined;
  const compared = comparedWith(node);
  const heard = compared && heardBy(context, compared);
  return heard && { draft: heard.draft, message: node.text, node, kind: 'heard' };
}

function saidAt(
  context: VerifyContext,
  node: ts.Identifier | ts.StringLiteral,
  on: ts.Expression,
): Mention | undefined {
  const stand = standOf(context, context.checker.getTypeAtLocation(on));
  if (!stand?.says.some(({ message }) => message === node.text)) return undefined;
  return { draft: stand.draft, message: node.text, node, kind: 'said' };
}

/** The expression that a text is compared with, by `===`, `!==` or `case`. */
function comparedWith(node: ts.StringLiteral): ts.Expression | undefined {
  const { parent } = node;
  if (ts.isCaseClause(parent)) return parent.parent.parent.expression;
  if (!ts.isBinaryExpression(parent)) return undefined;
  const { kind } = parent.operatorToken;
  const compares =
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
  return compares ? (parent.left === node ? parent.right : parent.left) : undefined;
}

/** `heard.message`, or a variable that it was put into. Asked of what was declared, since a narrowing leaves messages out. */
function heardBy(context: VerifyContext, expression: ts.Expression): ReturnType<typeof heardIn> {
  const { checker } = context;
  if (ts.isPropertyAccessExpression(expression)) {
    if (expression.name.text !== 'message') return undefined;
    const symbol = checker.getSymbolAtLocation(expression.expression);
    const declared = symbol?.valueDeclaration && checker.getTypeOfSymbol(symbol);
    return heardIn(context, declared ?? checker.getTypeAtLocation(expression.expression));
  }
  const declaration = ts.isIdentifier(expression)
    ? checker.getSymbolAtLocation(expression)?.valueDeclaration
    : undefined;
  if (!declaration) return undefined;
  if (ts.isVariableDeclaration(declaration)) {
    const { initializer } = declaration;
    return initializer && !ts.isIdentifier(initializer) ? heardBy(context, initializer) : undefined;
  }
  if (!ts.isBindingElement(declaration)) return undefined;
  const property = declaration.propertyName ?? declaration.name;
  if (!ts.isIdentifier(property) || property.text !== 'message') return undefined;
  return heardIn(context, checker.getTypeAtLocation(declaration.parent));
}
