/**
 * The frame that every script has: one strict function of one parameter, of which only the ABI's members are taken.
 *
 * Owns: what the parameter may be used for. It is the only way out of a script, so it never leaves as a value: each mention of it
 * is followed by the name of an entry point.
 */
import type { AnyNode, FunctionExpression, Program } from 'acorn';
import { libraryEntries } from '../../abi/index.ts';
import { childrenOf, type Refusal, refuse } from './tree.ts';

const entries: ReadonlySet<string> = new Set(Object.keys(libraryEntries));

export function checkFrame(program: Program): Refusal | undefined {
  const frame = frameOf(program);
  if (!frame) return refuse(program, 'the script is not one function of `skerry`');
  if (!isStrict(frame)) return refuse(frame, 'the script is not strict');
  return mentions(frame.body);
}

function frameOf({ body }: Program): FunctionExpression | undefined {
  const [statement, ...more] = body;
  if (more.length > 0 || statement?.type !== 'ExpressionStatement') return undefined;
  const { expression } = statement;
  if (expression.type !== 'FunctionExpression' || expression.async || expression.generator || expression.id) {
    return undefined;
  }
  const [parameter, ...others] = expression.params;
  const isNamed = parameter?.type === 'Identifier' && parameter.name === 'skerry' && others.length === 0;
  return isNamed ? expression : undefined;
}

function isStrict({ body }: FunctionExpression): boolean {
  const [first] = body.body;
  return first?.type === 'ExpressionStatement' && first.directive === 'use strict';
}

/** Whatever is called `skerry`, also a variable of the program's own: emission gives the name to nothing else. */
function mentions(body: AnyNode): Refusal | undefined {
  const waiting: AnyNode[] = [body];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'skerry') {
      const { property, computed } = node;
      const isEntry = !computed && property.type === 'Identifier' && entries.has(property.name);
      if (!isEntry) return refuse(node, 'more of `skerry` is asked for than the ABI has');
      continue;
    }
    if (node.type === 'Identifier' && node.name === 'skerry') return refuse(node, '`skerry` is used as a value');
    const key = nameOf(node);
    if (key) waiting.push(...[...childrenOf(node)].filter((child) => child !== key));
    else if (node.type === 'MemberExpression' && !node.computed) waiting.push(node.object);
    else waiting.push(...childrenOf(node));
  }
  return undefined;
}

/** The key of a property that is written out: one called `skerry` is nobody's business. A shorthand is a use as well. */
function nameOf(node: AnyNode): AnyNode | undefined {
  const isKeyed = node.type === 'Property' || node.type === 'PropertyDefinition' || node.type === 'MethodDefinition';
  return isKeyed && !node.computed && !('shorthand' in node && node.shorthand) ? node.key : undefined;
}
