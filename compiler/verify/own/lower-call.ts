/**
 * Lowers calls: which arguments move, which are lent, and whether the receiver is used up.
 *
 * Owns: a function's summary, read off its signature: a `Ref` parameter borrows, any other parameter of owned type takes.
 * Invariants: arguments are evaluated before the receiver is used up; TypeScript's own library takes nothing owned.
 */
import ts from 'typescript';
import type { Builder } from './builder.ts';
import { checkCallback, checkGenericCall } from './callbacks.ts';
import { checkGenerator } from './generators.ts';
import type { Place } from './graph.ts';
import { lowerExpression, refuseStore } from './lower-expression.ts';
import { bare, placeOf, propertyOf, refine } from './places.ts';
import { borrowEscapes } from './rules/borrow-escapes.ts';
import { untrackedPlace } from './rules/untracked-place.ts';

type Call = ts.CallExpression | ts.NewExpression;
/** Where the function called is declared: the process library, the standard library, or the program. */
type Home = 'abi' | 'library' | 'program';

export function lowerCall(b: Builder, call: Call): void {
  const optional = ts.isCallExpression(call) ? optionalPlace(b, call) : undefined;
  if (!optional) {
    lowerPlainCall(b, call, ts.isOptionalChain(call));
    return;
  }
  const [present, absent, after] = [b.block(), b.block(), b.block()];
  present.steps.push({ kind: 'narrow', place: optional, test: { kind: 'nullish' }, holds: false });
  absent.steps.push({ kind: 'narrow', place: optional, test: { kind: 'nullish' }, holds: true });
  b.goTo(present);
  b.goTo(absent);
  absent.next.push(after);
  b.continueIn(present);
  lowerPlainCall(b, call, false);
  b.goTo(after);
  b.continueIn(after);
}

/** The place before the `?.` of the callee. */
function optionalPlace(b: Builder, call: ts.CallExpression) {
  const callee = bare(call.expression);
  if (!ts.isPropertyAccessExpression(callee) || !callee.questionDotToken) return undefined;
  return placeOf(b, callee.expression);
}

/** `perhaps`: what stands before the `?.` is no place, so whether there is a call at all is not known. */
function lowerPlainCall(b: Builder, call: Call, perhaps: boolean): void {
  const signature = b.checker.getResolvedSignature(call);
  const home = homeOf(signature);
  const callee = bare(call.expression);
  const receiver = receiverOf(b, callee);
  const place = receiver && placeOf(b, receiver);
  const lends = receiver !== undefined && borrowsReceiver(b, signature);
  if (receiver && (!place || lends)) lowerExpression(b, receiver, lends ? 'borrow' : 'move');
  else if (!receiver && callee.kind !== ts.SyntaxKind.SuperKeyword) lowerExpression(b, callee, 'borrow');
  // What the library throws, it throws before it takes anything.
  const refuses = home === 'abi' && b.exceptions.at(call);
  const lowerArguments = (): void => {
    const given = call.arguments ?? [];
    const fresh = receiver && !place && !lends ? receiver : undefined;
    const held = fresh && b.isCaught && (refuses || given.some((other) => b.exceptions.within(other)));
    const waiting = held ? b.onItsWay(fresh, b.typeOf(bare(fresh))) : undefined;
    const lower = (argument: ts.Expression, index: number): ts.Expression | undefined => {
      const wanted = parameterType(b, signature, index, call);
      lowerArgument(b, call, argument, wanted, home);
      if (ts.isSpreadElement(argument)) b.mayThrow(argument);
      return !wanted || !b.shapes.isBorrowed(wanted) ? argument : undefined;
    };
    lowerInTurn(b, call, given, lower, refuses);
    if (waiting) b.use(waiting, 'move', call);
  };
  if (perhaps) b.perhaps(lowerArguments);
  else lowerArguments();
  if (signature && home !== 'library') checkGenericCall(b, call, signature, home);
  if (receiver && place && !lends) {
    refine(b, receiver, place);
    b.use(place, 'speak', call);
  }
  if (receiver && lends) checkLoan(b, call, receiver, home);
  if (!refuses) b.mayThrow(call);
  checkGenerator(b, call);
  const type = b.typeOf(call);
  if ((call.arguments ?? []).some((argument) => b.shapes.owes(b.typeOf(bare(argument))))) return;
  if (b.shapes.hoards(type) || (home === 'library' && b.shapes.owes(type) && !b.shapes.isPromise(type))) {
    b.find(untrackedPlace, call, 'an owned value comes out of a collection, where the checker cannot track it', {
      label: 'taken here',
      related: [{ node: callee, message: 'called here' }],
    });
  }
}

/**
 * Parts of one expression, each of which is ready before the next begins. `lower` says which expression gave its value away: until the
 * whole is done that is nobody's, and lost when a later part throws, or the whole (`refuses`) before it takes anything.
 */
export function lowerInTurn<Part extends ts.Node>(
  b: Builder,
  whole: ts.Node,
  parts: readonly Part[],
  lower: (part: Part, index: number) => ts.Expression | undefined,
  refuses = false,
): void {
  const risky = b.isCaught ? parts.findLastIndex((part) => b.exceptions.within(part)) : -1;
  const last = refuses && b.isCaught ? parts.length : risky;
  const waiting: Place[] = [];
  parts.forEach((part, index) => {
    const value = lower(part, index);
    if (!value || index >= last) return;
    const given = bare(ts.isSpreadElement(value) ? value.expression : value);
    const type = b.typeOf(given);
    if (b.shapes.owes(type)) waiting.push(b.onItsWay(given, type));
  });
  if (refuses) b.mayThrow(whole);
  for (const place of waiting) b.use(place, 'move', whole);
}

/** What a method is called on, when that is itself owned or borrowed. */
function receiverOf(b: Builder, callee: ts.Expression): ts.Expression | undefined {
  const property = propertyOf(callee);
  if (!property && !ts.isElementAccessExpression(callee)) return undefined;
  const object = property?.object ?? (ts.isElementAccessExpression(callee) ? callee.expression : undefined);
  return object && b.shapes.isWhole(b.typeOf(bare(object))) ? object : undefined;
}

function borrowsReceiver(b: Builder, signature: ts.Signature | undefined): boolean {
  const own = signature?.declaration?.parameters.find(
    (parameter) => ts.isParameter(parameter) && ts.isIdentifier(parameter.name) && parameter.name.text === 'this',
  );
  return own !== undefined && b.shapes.isBorrowed(b.typeOf(own));
}

function parameterType(
  b: Builder,
  signature: ts.Signature | undefined,
  index: number,
  call: Call,
): ts.Type | undefined {
  const parameters = signature?.parameters ?? [];
  const last = parameters.length - 1;
  const parameter = parameters[Math.min(index, last)];
  if (!parameter) return undefined;
  const type = b.checker.getTypeOfSymbolAtLocation(parameter, call);
  const declaration = parameter.valueDeclaration;
  const isRest = declaration !== undefined && ts.isParameter(declaration) && declaration.dotDotDotToken !== undefined;
  if (isRest && index >= last) return b.shapes.element(type, index - last);
  return index <= last ? type : undefined;
}

function homeOf(signature: ts.Signature | undefined): Home {
  const file = signature?.declaration?.getSourceFile();
  if (!file) return 'program';
  if (/\/abi\/(contract|process|devices)\.ts$/.test(file.fileName)) return 'abi';
  return file.isDeclarationFile ? 'library' : 'program';
}

function lowerArgument(b: Builder, call: Call, argument: ts.Expression, wanted: ts.Type | undefined, home: Home): void {
  const value = ts.isSpreadElement(argument) ? argument.expression : argument;
  const type = b.typeOf(bare(value));
  if (!b.shapes.isTracked(type)) {
    if (wanted) checkCallback(b, value, type, wanted);
    lowerExpression(b, value, 'borrow');
    return;
  }
  if (wanted && b.shapes.isBorrowed(wanted)) {
    lowerExpression(b, value, 'borrow');
    checkLoan(b, call, value, home);
    return;
  }
  lowerExpression(b, value, 'move');
  if (!b.shapes.owes(type)) return;
  if (home === 'library') refuseStore(b, argument, call.expression, 'a function of the standard library');
  else if (!wanted || !b.shapes.owes(wanted) || ts.isSpreadElement(argument)) {
    refuseStore(b, argument, call.expression, 'a parameter that is not owned');
  }
}

/** A function that was lent something and has not finished may still look at it: it must be awaited at once. So must a listener or set that hears. */
function checkLoan(b: Builder, call: Call, value: ts.Expression, home: Home): void {
  if (home === 'library' || !b.shapes.isPromise(b.typeOf(call)) || b.shapes.isBorrowed(b.typeOf(bare(value)))) return;
  let user = call.parent;
  while (ts.isParenthesizedExpression(user)) user = user.parent;
  if (ts.isAwaitExpression(user)) return;
  b.find(borrowEscapes, value, 'what is lent here is still lent when its owner goes on', {
    label: 'lent here',
    related: [{ node: call, message: 'not awaited at once' }],
  });
}
