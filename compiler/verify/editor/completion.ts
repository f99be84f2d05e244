/**
 * What may be written next in a conversation.
 *
 * Owns: which messages and which cases are offered. Everything else an editor's own TypeScript completes. Works on text that is being
 * typed, so what stands around the offset may be half a sentence.
 */
import ts from 'typescript';
import type { RecordField } from '../../../abi/index.ts';
import type { Opened } from '../../compile.ts';
import { shapeText } from '../../contracts/text.ts';
import type { VerifyContext } from '../context.ts';
import { type Heard, heardIn, type Stand, standOf } from './machine.ts';
import { moduleAt } from './place.ts';

export interface Completion {
  readonly label: string;
  readonly kind: 'message' | 'cases';
  readonly detail: string;
  /** Replaced by the text. */
  readonly start: number;
  readonly end: number;
  /** As a snippet: `$1`, `$0` are places to type at. `$` and `}` of the text itself are escaped. */
  readonly snippet: string;
}

export function completionsAt(opened: Opened, path: string, offset: number): readonly Completion[] {
  const file = moduleAt(opened, path);
  const context = opened.loaded.whole;
  if (!file || !context.knowsLibrary(file)) return [];
  const access = accessBefore(file, offset);
  if (access) {
    const type = context.checker.getTypeAtLocation(access.expression);
    const stand = standOf(context, type);
    if (stand) return messagesOf(stand, access.name.getStart(file), offset);
    const heard = heardIn(context, type);
    return heard ? [wholeSwitch(file, access.expression, heard, offset)] : [];
  }
  return casesAt(context, file, offset);
}

/** `end.` or `end.pi`, with the offset at its end. */
function accessBefore(file: ts.SourceFile, offset: number): ts.PropertyAccessExpression | undefined {
  let found: ts.PropertyAccessExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (node.pos > offset || node.end < offset) return;
    if (ts.isPropertyAccessExpression(node)) {
      const start = node.name.getStart(file);
      // A name that is missing is taken to be where the next token begins.
      const dot = file.text.lastIndexOf('.', Math.min(start, offset) - 1);
      if (dot >= node.expression.end && offset > dot && /^\.\s*[\w$]*$/.test(file.text.slice(dot, offset)))
        found = node;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function messagesOf({ says, hears }: Stand, nameStart: number, offset: number): readonly Completion[] {
  const place = { start: Math.min(nameStart, offset), end: offset };
  const said = says.map(({ message, fields, next }): Completion => {
    const given = fields.filter(({ optional }) => !optional);
    const argument = given.length === 0 ? '' : `{ ${given.map(fieldSnippet).join(', ')} }`;
    const detail = `${shapeText({ kind: 'record', fields })} then ${next}`;
    return { label: message, kind: 'message', detail, ...place, snippet: `${escaped(message)}(${argument})` };
  });
  if (hears.length === 0) return said;
  const detail = `hears ${hears.map(({ message }) => message).join(', ')} or closed`;
  return [...said, { label: 'receive', kind: 'message', detail, ...place, snippet: 'receive()' }];
}

const fieldSnippet = ({ name }: RecordField, index: number): string => `${escaped(name)}: \${${index + 1}}`;

/** `heard.` becomes the `switch` over all that may have been heard. */
function wholeSwitch(file: ts.SourceFile, object: ts.Expression, heard: Heard, offset: number): Completion {
  const text = object.getText(file);
  const start = object.getStart(file);
  const indent = indentAt(file.text, start);
  const snippet = `switch (${escaped(text)}.message) {\n${casesText(heard, indent, 1)}\n${indent}\\}`;
  return {
    label: 'switch',
    kind: 'cases',
    detail: `every case: ${heard.messages.join(', ')}`,
    start,
    end: offset,
    snippet,
  };
}

/** The cases that a `switch` lacks; one of them may be begun. */
function casesAt(context: VerifyContext, file: ts.SourceFile, offset: number): readonly Completion[] {
  const around = switchAround(file, offset);
  const { expression } = around ?? {};
  if (!around || !expression || !ts.isPropertyAccessExpression(expression) || expression.name.text !== 'message')
    return [];
  const heard = heardIn(context, context.checker.getTypeAtLocation(expression.expression));
  const written = new Set(
    around.caseBlock.clauses.flatMap((clause) =>
      ts.isCaseClause(clause) && ts.isStringLiteral(clause.expression) ? [clause.expression.text] : [],
    ),
  );
  const messages = heard?.messages.filter((message) => !written.has(message)) ?? [];
  if (!heard || messages.length === 0) return [];
  const begun = /[\w$]*$/.exec(file.text.slice(around.caseBlock.getStart(file) + 1, offset))?.[0] ?? '';
  const start = offset - begun.length;
  const indent = `${indentAt(file.text, around.getStart(file))}`;
  const isOwnLine = /(^|\n)[ \t]*$/.test(file.text.slice(0, start));
  const snippet = casesText({ ...heard, messages }, indent, 1).replace(isOwnLine ? /^\s*/ : /^/, '');
  const detail = `every case that is missing: ${messages.join(', ')}`;
  return [{ label: 'case', kind: 'cases', detail, start, end: offset, snippet }];
}

function switchAround(file: ts.SourceFile, offset: number): ts.SwitchStatement | undefined {
  let found: ts.SwitchStatement | undefined;
  const visit = (node: ts.Node): void => {
    if (node.pos > offset || node.end < offset) return;
    if (ts.isSwitchStatement(node) && node.caseBlock.getStart(file) < offset && offset < node.caseBlock.end)
      found = node;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function casesText({ messages }: Heard, indent: string, first: number): string {
  return messages
    .map((message, index) => `${indent}  case '${escaped(message)}':\n${indent}    \${${first + index}}break;`)
    .join('\n');
}

const indentAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[0] ?? '';

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
