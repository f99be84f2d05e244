/**
 * The verifiers with one decision taken out.
 *
 * Owns: which lines decide something: that a value does not fit, that a node is complained of, that a script is refused, that a write
 * needs a guard. A mutant is the same code with one such line saying the opposite. Lines are found by their form, so a new
 * decision is a new mutant without being listed. And each rule of a band, left out of what is reported.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules, packageFolder } from '../../compiler/index.ts';

export interface Mutant {
  /** `compiler/verify/sound/flow/relation.ts:120`, or the code of a rule. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** Test files that may notice what the codes of the corpora do not show; without any, the codes alone must. */
  readonly tests: readonly string[];
}

/** What stands on a line, and what stands there in the mutant. */
type Form = readonly [RegExp, string];

const misfits: readonly Form[] = [
  // A misfit is none.
  [/\breturn misfit\(.*\);$/, 'return undefined;'],
  [/(\?|:) misfit\([^()]*\)(?=;|$)/, '$1 undefined'],
  // A finding is not made.
  [/\breturn \[\{ (node|rule).*\}\];$/, 'return [];'],
];
const tests: readonly Form[] = [
  // A test that says less than it seems is taken at its word.
  [/\breturn this\.#(found|report)\(.*\);$/, 'return [];'],
  [/\breturn \w+ \? this\.#found\(.*;$/, 'return [];'],
  [/^(\s*)\? this\.#found\(.*\)$/, '$1? []'],
];
const proofs: readonly Form[] = [
  // What is missing for the proof is not missed.
  [/^(\s*)if \(.*\) return (said\(\)|'.*'|`.*`);$/, '$1'],
  [/^(\s*)if \((failed|blurred) !== undefined\) return \2;$/, '$1'],
];
const demands: readonly Form[] = [
  // A place that binds is not asked, or its answer not heard; a question is not handed on.
  [/^(\s*)(else )?if \(ts\.is\w+\(node\)\) found\.push\(.*\);$/, '$1$2if (false) {}'],
  [/\breturn \[\.\.\.found, \.\.\.instantiatedByFlow\(context\)\];$/, 'return found;'],
  [/^(\s*)(if \((failing|found\.failing)\b|for \(const one of more\)).*;$/, '$1'],
];
const refusals: readonly Form[] = [
  [/\breturn refuse\(.*\);$/, 'return undefined;'],
  [/\? refuse\(.*\) : undefined;$/, '? undefined : undefined;'],
  [/\? undefined : refuse\(.*\);$/, '? undefined : undefined;'],
];
const guards: readonly Form[] = [
  // What may run meanwhile is thought quiet, and a write that needs a guard gets none.
  [
    /^(\s*)if \((kind === 'pattern'|!isArray|!ts\.isPropertyAssignment|!isQuiet|questionDotToken).*\) return false;$/,
    '$1',
  ],
  [/\breturn value === undefined \|\| isQuiet\(.*\);$/, 'return true;'],
  [/\breturn membersOf\(object\)\.some\(.*\);$/, 'return false;'],
  [/^(\s*)if \(isPatternPlace\(whole\)\) return .*;$/, '$1'],
  [/\bif \(isAbsent\(node\)\) \{$/, 'if (false) {'],
];

const narrowTests = ['narrow', 'narrow-guards', 'narrow-tests', 'evasions'].map(
  (name) => `tests/compiler/${name}.test.ts`,
);

export function allMutants(): readonly Mutant[] {
  return [
    ...within('compiler/verify/sound', misfits, ['tests/compiler/growing-types.test.ts']),
    ...within('compiler/verify/sound/generic', demands, []),
    ...within('compiler/verify/seal', misfits, []),
    ...within('compiler/verify/sound/narrow', tests, narrowTests),
    ...mutantsOf('compiler/verify/sound/narrow/prove-guard.ts', proofs, narrowTests),
    ...within('runtime/verify', refusals, ['tests/runtime/verify', 'tests/escape/verifier.test.ts']),
    ...within(
      'compiler/verify/emission',
      guards,
      ['element-writes', 'absent-fields'].map((name) => `tests/whole/${name}.test.ts`),
    ),
    ...ruleMutants(),
  ];
}

const within = (folder: string, forms: readonly Form[], noticing: readonly string[]): readonly Mutant[] =>
  readdirSync(join(packageFolder(), folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => mutantsOf(`${folder}/${name}`, forms, noticing));

function mutantsOf(file: string, forms: readonly Form[], noticing: readonly string[]): readonly Mutant[] {
  const lines = readFileSync(join(packageFolder(), file), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const form = forms.find(([pattern]) => pattern.test(line));
    if (!form) return [];
    const [pattern, instead] = form;
    const text = [...lines.slice(0, index), line.replace(pattern, instead), ...lines.slice(index + 1)].join('\n');
    return [{ name: `${file}:${index + 1}`, file, text, tests: noticing }];
  });
}

/** A rule that finds nothing any more. */
function ruleMutants(): readonly Mutant[] {
  const file = 'compiler/compile.ts';
  const whole = readFileSync(join(packageFolder(), file), 'utf8');
  const place = 'const kept = withoutNoise(findings, types);';
  if (!whole.includes(place)) throw new Error(`${file} does not say \`${place}\` any more`);
  return allRules
    .filter(({ code }) => code.startsWith('SK1'))
    .map(({ code }) => {
      const left = `const kept = withoutNoise(findings, types).filter(({ rule }) => rule.code !== '${code}');`;
      return { name: code, file, text: whole.replace(place, left), tests: [] };
    });
}
