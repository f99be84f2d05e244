/**
 * The second verifier: what is plain JavaScript's to prove of a script, proved again where the script is loaded.
 *
 * Owns: the judgement on one emitted script. It knows nothing of types, of the compiler or of who signed: only the text. It proves
 * that the script is closed (every free name is one that a process may have), makes no code, names no forbidden property, nests no
 * deeper than the engine bears, and uses nothing of its environment but the entry points of the ABI. It does not prove types, ownership
 * or contracts. Invariants: it never throws and never overflows its stack, whatever the text; what it does not understand it refuses.
 */
import { type Comment, type Program, parse } from 'acorn';
import { checkDepth } from './depth.ts';
import { checkFrame } from './frame.ts';
import { checkNodes } from './nodes.ts';
import { checkScopes } from './scopes.ts';
import type { Refusal } from './tree.ts';

export type { Refusal } from './tree.ts';

/** Characters; the largest process of the system has a tenth of this. */
const longest = 4_000_000;

/** Undefined when the script may be given to the engine; otherwise the first reason why not. */
export function verifyScript(code: string): Refusal | undefined {
  if (code.length > longest) return { reason: `the script has more than ${longest} characters`, line: 1, column: 1 };
  const program = parseScript(code);
  if ('reason' in program) return program;
  return checkDepth(program) ?? checkNodes(program) ?? checkScopes(program) ?? checkFrame(program);
}

function parseScript(code: string): Program | Refusal {
  const oddities: Comment[] = [];
  try {
    const program = parse(code, {
      ecmaVersion: 2023,
      sourceType: 'script',
      locations: true,
      onComment: (isBlock, text, start, end, startLoc) => {
        const comment: Comment = { type: isBlock ? 'Block' : 'Line', value: text, start, end };
        if (code[start] !== '/')
          oddities.push(startLoc ? { ...comment, loc: { start: startLoc, end: startLoc } } : comment);
      },
    });
    const [odd] = oddities;
    return odd ? { reason: 'a comment is written as in HTML', ...placeOf(odd.loc?.start) } : program;
  } catch (error) {
    const isStack = error instanceof RangeError || (error instanceof SyntaxError && /stack space/.test(error.message));
    // The parser recurses over what it reads; running out of stack is one way for a script to nest too deeply.
    if (isStack) return { reason: 'the script nests too deeply', line: 1, column: 1 };
    const place = error instanceof SyntaxError && 'loc' in error ? placeOf(error.loc) : { line: 1, column: 1 };
    return { reason: 'the script is not JavaScript that this system reads', ...place };
  }
}

function placeOf(loc: unknown): { readonly line: number; readonly column: number } {
  const is = typeof loc === 'object' && loc !== null && 'line' in loc && 'column' in loc;
  if (!is || typeof loc.line !== 'number' || typeof loc.column !== 'number') return { line: 1, column: 1 };
  return { line: loc.line, column: loc.column + 1 };
}
