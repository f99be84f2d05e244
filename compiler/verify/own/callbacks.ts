/**
 * Functions as values: what one that is handed over, and one that is generic, does not know about what passes through it.
 *
 * Owns: the comparison of two signatures by what they take, lend and give. Invariants: an owned value reaches only a parameter
 * that is owned, whatever function stands behind it; a type parameter that says nothing of owned values is never one.
 */
import ts from 'typescript';
import type { Builder } from './builder.ts';
import { borrowEscapes } from './rules/borrow-escapes.ts';
import { notUnderstood } from './rules/not-understood.ts';
import { untrackedPlace } from './rules/untracked-place.ts';

/** How deep functions that take functions are compared. */
const deepest = 3;

/** A function that takes must not stand where one that borrows is wanted, nor the reverse, nor one that takes no notice: the types alone allow all three. */
export function checkCallback(b: Builder, value: ts.Node, given: ts.Type, wanted: ts.Type): void {
  const actual = onlySignature(b, given);
  const expected = onlySignature(b, wanted);
  if (!actual || !expected) {
    if (!actual && !expected && !isWritten(value)) checkCarried(b, value, given, wanted, 0);
    return;
  }
  expected.parameters.forEach((other, index) => {
    if (!isRest(other)) checkParameter(b, value, actual.parameters[index], other);
  });
  // What a function that is written here returns is looked at where it returns it.
  if (ts.isFunctionLike(value) || !b.shapes.owes(actual.getReturnType())) return;
  if (b.shapes.owes(expected.getReturnType())) return;
  b.find(untrackedPlace, value, 'a function that yields an owned value is given to one that throws it away', {
    label: 'given here',
    related: [{ node: actual.declaration ?? value, message: 'this function' }],
  });
}

/** What stands in it is looked at where it stands. */
const isWritten = (value: ts.Node): boolean =>
  ts.isObjectLiteralExpression(value) && !value.properties.some(ts.isSpreadAssignment);

/** The same of the functions that an object has, where it stands for another. */
function checkCarried(b: Builder, value: ts.Node, given: ts.Type, wanted: ts.Type, depth: number): void {
  if (given === wanted || depth === deepest || !b.shapes.carries(wanted)) return;
  for (const property of b.checker.getPropertiesOfType(wanted)) {
    const own = b.checker.getPropertyOfType(given, property.name);
    if (!own || own === property) continue;
    const mine = b.checker.getTypeOfSymbolAtLocation(own, value);
    const theirs = b.checker.getTypeOfSymbolAtLocation(property, value);
    if (onlySignature(b, theirs)) checkCallback(b, value, mine, theirs);
    else checkCarried(b, value, mine, theirs, depth + 1);
  }
}

function checkParameter(b: Builder, value: ts.Node, parameter: ts.Symbol | undefined, wanted: ts.Symbol): void {
  const theirs = b.checker.getTypeOfSymbolAtLocation(wanted, value);
  if (!b.shapes.isTracked(theirs)) return;
  const lent = b.shapes.isBorrowed(theirs);
  const mine = parameter && b.checker.getTypeOfSymbolAtLocation(parameter, value);
  const related = [
    { node: parameter?.valueDeclaration ?? wanted.valueDeclaration ?? value, message: 'this parameter' },
  ];
  const rest = { label: 'given here', related };
  if (mine && b.shapes.isTracked(mine)) {
    if (b.shapes.isBorrowed(mine) === lent) return;
    const [owner, borrower] = lent ? ['takes', 'lends'] : ['only borrows', 'gives away'];
    b.find(borrowEscapes, value, `a function that ${owner} its argument is given to one that ${borrower} it`, rest);
  } else if (!lent) {
    const help = 'take the owned value as a parameter of its own type, and use it up';
    b.find(untrackedPlace, value, 'a function that takes no owned value is given to one that gives it one', {
      ...rest,
      help,
    });
  } else if (mine) {
    b.find(borrowEscapes, value, 'a function that does not borrow its argument is given to one that lends it', rest);
  }
}

const isRest = (parameter: ts.Symbol): boolean => {
  const declaration = parameter.valueDeclaration;
  return declaration !== undefined && ts.isParameter(declaration) && declaration.dotDotDotToken !== undefined;
};

function onlySignature(b: Builder, type: ts.Type): ts.Signature | undefined {
  const [first] = b.checker.getNonNullableType(type).getCallSignatures();
  return first;
}

/** What a class or an object promises by its type, method by method. */
export function checkMethods(b: Builder, members: readonly ts.Node[], promised: ts.Type): void {
  for (const member of members) {
    if (!ts.isMethodDeclaration(member) || !(ts.isIdentifier(member.name) || ts.isStringLiteral(member.name))) continue;
    const wanted = b.checker.getPropertyOfType(promised, member.name.text);
    if (!wanted) continue;
    checkCallback(b, member.name, b.typeOf(member), b.checker.getTypeOfSymbolAtLocation(wanted, member));
  }
}

/** A generic function is judged by its own words: where they do not say that a value is owned, or borrowed, none may pass. */
export function checkGenericCall(
  b: Builder,
  call: ts.CallExpression | ts.NewExpression,
  used: ts.Signature,
  home: 'abi' | 'program',
): void {
  const { declaration } = used;
  if (!declaration || ts.isJSDocSignature(declaration)) return;
  const written = b.checker.getSignatureFromDeclaration(declaration);
  if (!written || written === used) return;
  const typeOf = (parameter: ts.Symbol): ts.Type => b.checker.getTypeOfSymbolAtLocation(parameter, call);
  const hidden = (borrowed: boolean): number =>
    used.parameters.findIndex((parameter, at) => {
      const own = written.parameters[at];
      return own !== undefined && hides(b, typeOf(own), typeOf(parameter), call, 0, borrowed);
    });
  const lent = hidden(true);
  if (lent >= 0) {
    b.find(borrowEscapes, call.arguments?.[lent] ?? call, 'what is borrowed passes through a type parameter', {
      label: 'lent here',
      related: [
        { node: written.parameters[lent]?.valueDeclaration ?? declaration, message: 'not known to be borrowed here' },
      ],
      help: 'write `Ref` there: `(value: Ref<T>)`',
    });
    return;
  }
  // What the process library takes through a type parameter it takes for good, and knows how to drop.
  if (home === 'abi') return;
  const index = hidden(false);
  const made = ts.isNewExpression(call)
    ? false
    : hides(b, written.getReturnType(), used.getReturnType(), call, 0, false);
  if (index < 0 && !made) return;
  b.find(
    untrackedPlace,
    call.arguments?.[index] ?? call,
    'an owned value passes through a type parameter that may be anything',
    {
      label: 'owned here',
      related: [
        { node: written.parameters[index]?.valueDeclaration ?? declaration, message: 'not known to be owned here' },
      ],
      help: 'write the type itself there, or say that it is owned: `<T extends Owned>`',
    },
  );
}

/** Something owned, or `borrowed`, in the type as it is used that the type as it was written does not show. */
function hides(b: Builder, written: ts.Type, used: ts.Type, place: ts.Node, depth: number, borrowed: boolean): boolean {
  const known = b.shapes.leaves(written);
  const lost = b.shapes
    .leaves(used)
    .some((leaf) => leaf.borrowed === borrowed && !known.some((one) => isAbove(one.path, leaf.path)));
  if (lost || depth === deepest) return lost;
  const [mine, theirs] = [onlySignature(b, written), onlySignature(b, used)];
  if (!mine || !theirs || mine === theirs) return false;
  const typeOf = (parameter: ts.Symbol): ts.Type => b.checker.getTypeOfSymbolAtLocation(parameter, place);
  return (
    hides(b, mine.getReturnType(), theirs.getReturnType(), place, depth + 1, borrowed) ||
    theirs.parameters.some((parameter, index) => {
      const own = mine.parameters[index];
      return own !== undefined && hides(b, typeOf(own), typeOf(parameter), place, depth + 1, borrowed);
    })
  );
}

const isAbove = (above: readonly string[], path: readonly string[]): boolean =>
  above.every((name, index) => path[index] === name);

/** A method of an owned value that is taken and not called: whoever calls it later uses up a value that may be gone. */
export function checkDetached(b: Builder, name: ts.Node, owner: ts.Type, method: ts.Type): void {
  if (!b.shapes.isWhole(owner) || method.getCallSignatures().length === 0) return;
  b.find(notUnderstood, name, `the method \`${name.getText()}\` is taken off its owned value`, {
    label: 'taken here',
    related: [{ node: name.parent, message: 'not called at once' }],
    help: 'call it where its owner stands, or pass the owned value itself on',
  });
}
