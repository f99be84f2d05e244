/** A narrowed property or element is used only while nothing can have changed it. */
import type { RulePage } from '../../../rules/rule.ts';

export const noStaleNarrowing: RulePage = {
  code: 'SK1230',
  name: 'no-stale-narrowing',
  summary: 'a property or element used as it was when tested, after something that may have changed it',
  why: 'TypeScript forgets what a test said only when the very same expression is assigned; calls, `await` and other names of the object change it too',
  help: 'keep the value in a `const` before the test, then test and use that',
  bad: [
    'interface Box {\n  value: string | undefined;\n}\nfunction clear(box: Box): void {\n  box.value = undefined;\n}\nexport function size(box: Box): number {\n  if (box.value === undefined) return 0;\n  clear(box);\n  return box.value.length;\n}\n',
    'export async function size(box: { value: string | number }, pause: Promise<void>): Promise<string> {\n  if (typeof box.value === "number") {\n    box.value = "none";\n  }\n  await pause;\n  return box.value.toUpperCase();\n}\nexport function set(box: { value: string | number }): void {\n  box.value = 1;\n}\n',
  ],
  good: [
    'interface Box {\n  value: string | undefined;\n}\nfunction clear(box: Box): void {\n  box.value = undefined;\n}\nexport function size(box: Box): number {\n  const { value } = box;\n  if (value === undefined) return 0;\n  clear(box);\n  return value.length;\n}\n',
    'interface Box {\n  value: string | undefined;\n}\nexport function size(box: Box, log: (text: string) => void): number {\n  if (box.value === undefined) return 0;\n  log(box.value);\n  return box.value.length;\n}\n',
  ],
};
