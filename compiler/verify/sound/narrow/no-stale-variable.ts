/** A narrowed variable that a function captures is used only while that function cannot have changed it. */
import type { RulePage } from '../../../rules/rule.ts';

export const noStaleVariable: RulePage = {
  code: 'SK1231',
  name: 'no-stale-variable',
  summary: 'a captured variable used as it was when tested, after something that may have assigned it',
  why: 'a function that captured the variable may have run and assigned it since; TypeScript looks only at assignments in the same function',
  help: 'copy the variable to a `const` before the test, then test and use that',
  bad: [
    'export function size(run: (f: () => void) => void): number {\n  let text: string | undefined = "abc";\n  run(() => {\n    text = undefined;\n  });\n  return text.length;\n}\n',
    'let current: string | undefined;\nexport function set(text: string | undefined): void {\n  current = text;\n}\nexport function size(): number {\n  if (current === undefined) return 0;\n  set(undefined);\n  return current.length;\n}\n',
  ],
  good: [
    'let current: string | undefined;\nexport function set(text: string | undefined): void {\n  current = text;\n}\nexport function size(): number {\n  const text = current;\n  if (text === undefined) return 0;\n  set(undefined);\n  return text.length;\n}\n',
  ],
};
