/**
 * What the checker knows of an owned value at a place, in words.
 *
 * Owns: the words. What is known comes from the pass `own`.
 */
import ts from 'typescript';
import type { Opened } from '../../compile.ts';
import { type OwnedThings, ownedThings } from '../own/index.ts';
import { ownerOf } from '../own/places.ts';
import type { Observation } from '../own/solve.ts';
import { lineOf } from './place.ts';

/** Of a variable or a field of one; undefined where nothing is owned. */
export function ownershipAt({ loaded, worlds }: Opened, node: ts.Node): string | undefined {
  if (!ts.isIdentifier(node) || !loaded.whole.knowsLibrary(node.getSourceFile())) return undefined;
  const parameter = ts.findAncestor(node, ts.isParameter);
  const owner = parameter ? parameter.parent : ownerOf(node);
  const things = ownedThings(loaded.whole, worlds, owner);
  if (!things) return undefined;
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? loaded.whole.checker.getShorthandAssignmentValueSymbol(node.parent)
    : loaded.whole.checker.getSymbolAtLocation(node);
  const about = observationsOf(things, node, symbol);
  const [first] = about;
  return first && sentence(first, about);
}

/** Of one moment: all fields of a record are told of at once. */
function observationsOf(
  { observations, placeOf }: OwnedThings,
  node: ts.Identifier,
  symbol: ts.Symbol | undefined,
): readonly Observation[] {
  const place = placeOf(symbol);
  const isField = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  const expression: ts.Node = isField ? node.parent : node;
  const inPlace = place
    ? observations.filter(({ place: { key } }) => key === place.key || key.startsWith(`${place.key}.`))
    : observations;
  const used = inPlace.filter(
    ({ node: at, use }) => use !== 'start' && (at === expression || speaksOn(at, expression)),
  );
  if (used.length > 0) return used;
  const isDeclared = place !== undefined && symbol?.declarations?.some((one) => ts.getNameOfDeclaration(one) === node);
  return isDeclared ? inPlace.filter(({ use }) => use === 'start') : [];
}

const speaksOn = (call: ts.Node, expression: ts.Node): boolean =>
  ts.isCallExpression(call) &&
  (ts.isPropertyAccessExpression(call.expression) || ts.isElementAccessExpression(call.expression)) &&
  call.expression.expression === expression;

function sentence({ state, use, place }: Observation, all: readonly Observation[]): string {
  const lines = [...new Set(all.flatMap(({ sites }) => sites.map(lineOf)))].sort((a, b) => a - b);
  const where = lines.length === 0 ? '' : ` on line ${lines.join(', ')}`;
  const end = place.root.excused
    ? 'the kernel takes it back when `main` ends'
    : 'must be used up by the end of the function';
  switch (state) {
    case 'owned':
      return use === 'move' || use === 'speak' ? 'owned; used up here' : `owned; ${end}`;
    case 'moved':
      return `moved${where}`;
    case 'maybe':
      return `moved on some of the paths that lead here${where}`;
    case 'rescued':
      return `owned, after an exception that was caught; ${end}`;
    case 'stranded':
      return `moved on some of the paths that lead here${where}; owned on others, after an exception that was caught`;
    case 'disposed':
      return 'owned by `using`, which drops it at the end of the scope';
    case 'borrowed':
      return 'borrowed: may be looked at, not stored, sent or dropped';
    case 'absent':
      return 'not there on the paths that lead here: nothing is owed';
  }
}
