/**
 * Every name is declared by the script or is one that a process may have.
 *
 * Owns: scopes as ECMAScript has them, without `with`, which is refused before; a `var`, which only the bundler writes, is the
 * function's. Of a free name only the members that the realm keeps may be named, and neither it nor a member of it may be
 * assigned to.
 */
import type { AnyNode, Expression, Identifier, MemberExpression, Pattern, Program, Super } from 'acorn';
import { globals, ofEveryFunction, ofHelpers } from './names.table.ts';
import { keyName, memberName } from './nodes.ts';
import { childrenOf, type Refusal, refuse } from './tree.ts';

class Scope {
  readonly #names: ReadonlySet<string>;
  readonly #outer: Scope | undefined;

  constructor(names: Iterable<string>, outer?: Scope) {
    this.#names = new Set(names);
    this.#outer = outer;
  }
  has(name: string): boolean {
    return this.#names.has(name) || (this.#outer?.has(name) ?? false);
  }
}

const members = new Map(Object.entries(globals).map(([name, list]) => [name, new Set(list.split(' '))]));

export const checkScopes = (program: Program): Refusal | undefined => look(program, new Scope([]));

/** May recurse: the depth of the tree was bounded before. */
function look(node: AnyNode, outer: Scope): Refusal | undefined {
  switch (node.type) {
    case 'Identifier':
      return free(node, node.name, outer);
    case 'MemberExpression':
      return lookMember(node, outer);
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return (node.computed ? look(node.key, outer) : undefined) ?? (node.value ? look(node.value, outer) : undefined);
    case 'LabeledStatement':
      return look(node.body, outer);
    case 'BreakStatement':
    case 'ContinueStatement':
      return undefined;
    case 'AssignmentExpression':
      return writes(node.left, outer) ?? takes(node.left, node.right, outer) ?? lookInside(node, outer);
    case 'VariableDeclarator':
      return takes(node.id, node.init, outer) ?? lookInside(node, outer);
    case 'UpdateExpression':
      return writes(node.argument, outer) ?? lookInside(node, outer);
    case 'ForInStatement':
    case 'ForOfStatement':
      return writes(node.left, outer) ?? lookInside(node, new Scope(declaredBy(node), outer));
    default:
      return lookInside(node, new Scope(declaredBy(node), outer));
  }
}

function lookInside(node: AnyNode, scope: Scope): Refusal | undefined {
  for (const child of childrenOf(node)) {
    const found = look(child, scope);
    if (found) return found;
  }
  return undefined;
}

function lookMember(node: MemberExpression, scope: Scope): Refusal | undefined {
  const { object, property, computed } = node;
  if (object.type === 'Identifier' && !scope.has(object.name)) {
    const found = asksFor(node, object.name, memberName(node));
    return found ?? (computed ? look(property, scope) : undefined);
  }
  return look(object, scope) ?? (computed ? look(property, scope) : undefined);
}

/** A write to a name that the script has not declared, or to a member of one: what is built in is nobody's to change. */
function writes(target: AnyNode, scope: Scope): Refusal | undefined {
  for (const place of targetsOf(target)) {
    let owner: Expression | Super = place;
    while (owner.type === 'MemberExpression') owner = owner.object;
    // The one parameter is declared, but no more the script's own than the rest.
    if (owner.type === 'Identifier' && (owner.name === 'skerry' || !scope.has(owner.name)))
      return refuse(place, `\`${owner.name}\` is not the script's own, and written to`);
  }
  return undefined;
}

/** `const { parse } = JSON`: the names in the pattern are members as after a dot. */
function takes(pattern: Pattern, from: Expression | null | undefined, scope: Scope): Refusal | undefined {
  if (pattern.type !== 'ObjectPattern' || from?.type !== 'Identifier' || scope.has(from.name)) return undefined;
  for (const part of pattern.properties) {
    const found = asksFor(part, from.name, part.type === 'RestElement' ? undefined : keyName(part));
    if (found) return found;
  }
  return undefined;
}

/** A free name is asked for a member; without a name, for one that is only known when the script runs. */
function asksFor(node: AnyNode, owner: string, name: string | undefined): Refusal | undefined {
  const list = members.get(owner);
  const known = name !== undefined && (list?.has(name) || ofEveryFunction.has(name));
  const byHelper = owner === ofHelpers.global && (name === undefined || name === ofHelpers.member);
  return list && (known || byHelper) ? undefined : refuse(node, `\`${owner}\` is asked for what it does not have here`);
}

const free = (node: AnyNode, name: string, scope: Scope): Refusal | undefined =>
  scope.has(name) || members.has(name) || name === ofHelpers.absent
    ? undefined
    : refuse(node, `the name \`${name}\` is declared nowhere`);

/** The names that a node declares for everything inside it. */
function* declaredBy(node: AnyNode): Generator<string, undefined, unknown> {
  switch (node.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
      for (const statement of node.body) yield* declaredIn(statement);
      break;
    case 'SwitchStatement':
      for (const { consequent } of node.cases) for (const statement of consequent) yield* declaredIn(statement);
      break;
    case 'ForStatement':
      if (node.init) yield* declaredIn(node.init);
      break;
    case 'ForInStatement':
    case 'ForOfStatement':
      yield* declaredIn(node.left);
      break;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      if (node.type !== 'ArrowFunctionExpression' && node.id) yield node.id.name;
      for (const parameter of node.params) yield* namesOf(parameter);
      yield* hoisted(node.body);
      break;
    case 'ClassDeclaration':
    case 'ClassExpression':
      if (node.id) yield node.id.name;
      break;
    case 'CatchClause':
      if (node.param) yield* namesOf(node.param);
      break;
    default:
      break;
  }
  return undefined;
}

/** What `var` declares in a function, at any depth, other functions aside. */
function* hoisted(node: AnyNode): Generator<string, undefined, unknown> {
  if (node.type === 'VariableDeclaration' && node.kind === 'var')
    for (const { id } of node.declarations) yield* namesOf(id);
  for (const child of childrenOf(node)) if (!isFunction(child)) yield* hoisted(child);
  return undefined;
}

const isFunction = ({ type }: AnyNode): boolean =>
  type === 'FunctionDeclaration' ||
  type === 'FunctionExpression' ||
  type === 'ArrowFunctionExpression' ||
  type === 'StaticBlock';

function* declaredIn(statement: AnyNode): Generator<string, undefined, unknown> {
  if (statement.type === 'VariableDeclaration') for (const { id } of statement.declarations) yield* namesOf(id);
  else if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') {
    if (statement.id) yield statement.id.name;
  } else if (statement.type === 'LabeledStatement') yield* declaredIn(statement.body);
  return undefined;
}

function* namesOf(pattern: Pattern): Generator<string, undefined, unknown> {
  for (const target of targetsOf(pattern)) if (target.type === 'Identifier') yield target.name;
  return undefined;
}

/** The names and members at the leaves of a pattern; a declaration, which writes to what is the script's own, has none. */
function* targetsOf(pattern: AnyNode): Generator<Identifier | MemberExpression, undefined, unknown> {
  switch (pattern.type) {
    case 'Identifier':
    case 'MemberExpression':
      yield pattern;
      break;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        yield* targetsOf(property.type === 'RestElement' ? property.argument : property.value);
      }
      break;
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element) yield* targetsOf(element);
      break;
    case 'RestElement':
      yield* targetsOf(pattern.argument);
      break;
    case 'AssignmentPattern':
      yield* targetsOf(pattern.left);
      break;
    case 'ParenthesizedExpression':
      yield* targetsOf(pattern.expression);
      break;
    default:
      break;
  }
  return undefined;
}
