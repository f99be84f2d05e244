/**
 * What is refused wherever it stands: syntax that makes code or reaches around scopes, and forbidden property names.
 *
 * Owns: the list of kinds of syntax that a script may consist of; a kind that is not listed is refused. Property names are looked for on every
 * road that syntax has: after a dot, in brackets, in literals, patterns and classes, also when put together from constant parts. A name
 * that is only known when the script runs is the realm's to guard: there these properties do not exist.
 */
import type { AnyNode, MemberExpression, Program, Property, PropertyDefinition } from 'acorn';
import { constantText } from './constant.ts';
import { forbidden } from './names.table.ts';
import { childrenOf, type Refusal, refuse } from './tree.ts';

const known: ReadonlySet<string> = new Set([
  ...['Program', 'ExpressionStatement', 'BlockStatement', 'EmptyStatement', 'ReturnStatement', 'LabeledStatement'],
  ...['BreakStatement', 'ContinueStatement', 'IfStatement', 'SwitchStatement', 'SwitchCase', 'ThrowStatement'],
  ...['TryStatement', 'CatchClause', 'WhileStatement', 'DoWhileStatement', 'ForStatement', 'ForInStatement'],
  ...['ForOfStatement', 'FunctionDeclaration', 'VariableDeclaration', 'VariableDeclarator', 'ClassDeclaration'],
  ...['Identifier', 'Literal', 'ThisExpression', 'ArrayExpression', 'ObjectExpression', 'Property', 'Super'],
  ...['FunctionExpression', 'ArrowFunctionExpression', 'YieldExpression', 'AwaitExpression', 'UnaryExpression'],
  ...['UpdateExpression', 'BinaryExpression', 'LogicalExpression', 'AssignmentExpression', 'ConditionalExpression'],
  ...['CallExpression', 'NewExpression', 'MemberExpression', 'ChainExpression', 'SequenceExpression', 'SpreadElement'],
  ...['TemplateLiteral', 'TemplateElement', 'TaggedTemplateExpression', 'ClassExpression', 'ClassBody'],
  ...['MethodDefinition', 'PropertyDefinition', 'PrivateIdentifier', 'StaticBlock', 'ParenthesizedExpression'],
  ...['ObjectPattern', 'ArrayPattern', 'RestElement', 'AssignmentPattern'],
]);

export function checkNodes(program: Program): Refusal | undefined {
  const waiting: AnyNode[] = [program];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const found = checkNode(node);
    if (found) return found;
    waiting.push(...childrenOf(node));
  }
  return undefined;
}

function checkNode(node: AnyNode): Refusal | undefined {
  if (!known.has(node.type)) return refuse(node, `\`${node.type}\` is not part of what a process may consist of`);
  switch (node.type) {
    case 'Identifier':
      return node.name === 'arguments' || node.name === 'eval' ? refuse(node, `\`${node.name}\` is used`) : undefined;
    case 'UnaryExpression':
      return node.operator === 'delete' ? refuse(node, 'a property is deleted') : undefined;
    case 'MemberExpression':
      return checkName(node, memberName(node));
    case 'Property':
    case 'PropertyDefinition':
      return checkName(node, keyName(node));
    case 'MethodDefinition':
      return node.kind === 'constructor' ? undefined : checkName(node, keyName(node));
    default:
      return undefined;
  }
}

const checkName = (node: AnyNode, name: string | undefined): Refusal | undefined =>
  name !== undefined && forbidden.has(name) ? refuse(node, `the property \`${name}\` is named`) : undefined;

/** The property that a member expression certainly names. */
export function memberName({ computed, property }: MemberExpression): string | undefined {
  if (!computed) return property.type === 'Identifier' ? property.name : undefined;
  return property.type === 'PrivateIdentifier' ? undefined : constantText(property);
}

/** The property that a key of a literal, a pattern or a class certainly names. */
export function keyName({
  computed,
  key,
}: Pick<Property, 'computed' | 'key'> | Pick<PropertyDefinition, 'computed' | 'key'>): string | undefined {
  if (key.type === 'PrivateIdentifier') return undefined;
  return !computed && key.type === 'Identifier' ? key.name : constantText(key);
}
