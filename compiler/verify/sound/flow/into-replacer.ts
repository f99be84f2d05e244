/**
 * A callback of `replace` and `replaceAll`, whose arguments are what the pattern makes them.
 *
 * Owns: what is passed to it: the match, each group, the offset, the text, and the named groups if there are any. The library
 * types them as `unknown`, which fits any pattern; a callback that says what it takes is held against the pattern itself.
 */
import ts from 'typescript';
import { isStandard } from '../../library-files.ts';
import type { Flow, FlowFound } from './into.ts';
import { inside, misfit } from './misfit.ts';
import { groupsOf, type PatternGroups } from './pattern-groups.ts';
import { parametersOf } from './signature-parts.ts';

/** What a call passes into a callback of the overload for patterns; undefined for any other call. */
export function intoReplacer(
  flow: Flow,
  node: ts.CallExpression | ts.NewExpression,
  signature: ts.Signature,
): readonly FlowFound[] | undefined {
  const { checker } = flow;
  if (!isOfPattern(signature) && !mayBeOfPattern(checker, node, signature)) return undefined;
  const [pattern, replacer] = node.arguments ?? [];
  const refused = (at: ts.Node): readonly FlowFound[] => {
    const type = checker.getTypeAtLocation(at);
    return [{ node: at, misfit: misfit('parameter', checker.getUnknownType(), type) }];
  };
  if (!pattern || !replacer || ts.isSpreadElement(pattern) || ts.isSpreadElement(replacer)) return refused(node);
  const groups = groupsOf(checker, pattern);
  const [callback, ...others] = checker.getSignaturesOfType(checker.getTypeAtLocation(replacer), ts.SignatureKind.Call);
  if (!callback || others.length > 0 || callback.typeParameters) return refused(replacer);
  const passed = groups ? passedBy(checker, groups) : [[checker.getStringType()]];
  const beyond = groups ? checker.getUndefinedType() : checker.getUnknownType();
  return [...intoCallback(flow, replacer, callback, passed, beyond), ...resultOf(flow, replacer, callback)];
}

/** Told by its callback, which nobody could call if it were not for the engine. */
export function isOfPattern({ declaration, parameters }: ts.Signature): boolean {
  if (!isStandard(declaration)) return false;
  const last = parameters.at(-1)?.valueDeclaration;
  if (!last || !ts.isParameter(last) || !last.type || !ts.isFunctionTypeNode(last.type)) return false;
  const groups = last.type.parameters.at(-1);
  return groups?.dotDotDotToken !== undefined && groups.type?.kind === ts.SyntaxKind.NeverKeyword;
}

/** Of a union of texts and something of the program, the signature may be the other's. */
function mayBeOfPattern(
  checker: ts.TypeChecker,
  { expression }: ts.CallExpression | ts.NewExpression,
  { parameters }: ts.Signature,
): boolean {
  const key = ts.isPropertyAccessExpression(expression)
    ? checker.getStringLiteralType(expression.name.text)
    : ts.isElementAccessExpression(expression)
      ? checker.getTypeAtLocation(expression.argumentExpression)
      : undefined;
  if (!key?.isStringLiteral() || !/^replace(All)?$/.test(key.value)) return false;
  return parameters.some((parameter) =>
    checker
      .getSignaturesOfType(checker.getTypeOfSymbol(parameter), ts.SignatureKind.Call)
      .some((wanted) => ((parametersOf(checker, wanted).open?.flags ?? 0) & ts.TypeFlags.Never) !== 0),
  );
}

/** In order; whatever comes after is not passed. */
function passedBy(checker: ts.TypeChecker, { takesPart, named }: PatternGroups): readonly (readonly ts.Type[])[] {
  const text = [checker.getStringType()];
  const groups = takesPart.map((always) => (always ? text : [...text, checker.getUndefinedType()]));
  return [text, ...groups, [checker.getNumberType()], text, ...(named ? [[checker.getUnknownType()]] : [])];
}

function intoCallback(
  flow: Flow,
  at: ts.Expression,
  callback: ts.Signature,
  passed: readonly (readonly ts.Type[])[],
  beyond: ts.Type,
): readonly FlowFound[] {
  const { checker, relation } = flow;
  const { fixed, rest, open } = parametersOf(checker, callback);
  if (open) return [{ node: at, misfit: misfit('parameter', checker.getUnknownType(), open) }];
  const count = Math.max(fixed.length, rest ? passed.length + 1 : 0);
  for (let index = 0; index < count; index += 1) {
    const taken = fixed[index] ?? (rest && { type: rest, optional: false });
    if (!taken) break;
    const may = passed[index] ?? (index < fixed.length || beyond.flags & ts.TypeFlags.Unknown ? [beyond] : []);
    for (const type of may) {
      if (taken.optional && type.flags & ts.TypeFlags.Undefined) continue;
      const found = relation.relate(type, taken.type) && misfit('parameter', type, taken.type);
      if (found) return [{ node: at, misfit: inside(`parameter ${index + 1}`, found) ?? found }];
    }
  }
  return [];
}

function resultOf(flow: Flow, at: ts.Expression, callback: ts.Signature): readonly FlowFound[] {
  return flow.related(at, flow.checker.getReturnTypeOfSignature(callback), flow.checker.getStringType());
}
