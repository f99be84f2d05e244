/**
 * The verifier with one decision taken out.
 *
 * Owns: which lines of `compiler/verify/` decide something: that a value does not fit, that a node is complained of, that a search
 * found what it looked for. A mutant is the same compiler with one such line saying the opposite. Lines are found by their form, so
 * a new decision is a new mutant without being listed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../compiler/index.ts';

export interface Mutant {
  /** `compiler/verify/sound/flow/relation.ts:120`. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** What stands on a line, and what stands there in the mutant. */
const forms: readonly (readonly [RegExp, string])[] = [
  // A misfit is none.
  [/\breturn misfit\(.*\);$/, 'return undefined;'],
  [/(\?|:) misfit\([^()]*\)(?=;|$)/, '$1 undefined'],
  // A finding is not made.
  [/\breturn \[\{ (node|rule).*\}\];$/, 'return [];'],
];

export function allMutants(): readonly Mutant[] {
  return ['sound', 'seal'].flatMap((pass) =>
    readdirSync(join(packageFolder(), 'compiler', 'verify', pass), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .flatMap((name) => mutantsOf(`compiler/verify/${pass}/${name}`)),
  );
}

function mutantsOf(file: string): readonly Mutant[] {
  const lines = readFileSync(join(packageFolder(), file), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const form = forms.find(([pattern]) => pattern.test(line));
    if (!form) return [];
    const [pattern, instead] = form;
    const text = [...lines.slice(0, index), line.replace(pattern, instead), ...lines.slice(index + 1)].join('\n');
    return [{ name: `${file}:${index + 1}`, file, text }];
  });
}
