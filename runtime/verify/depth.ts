/**
 * How deeply a script nests.
 *
 * Owns: the bound, and the walk that keeps a list of its own instead of the host's stack. Everything after it may recurse.
 */
import type { AnyNode, Program } from 'acorn';
import { childrenOf, type Refusal, refuse } from './tree.ts';

/**
 * Nodes from the script's root. The engine's parser is not metered: at 100 levels of nested syntax it is safe, and each level of
 * syntax is a few nodes. The first verifier bounds levels, this one nodes.
 */
const deepest = 700;

export function checkDepth(program: Program): Refusal | undefined {
  let level: readonly AnyNode[] = [program];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > deepest && first) return refuse(first, 'the script nests too deeply');
    level = level.flatMap((node) => [...childrenOf(node)]);
  }
  return undefined;
}
