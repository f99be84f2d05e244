/**
 * A rule as a page of Markdown: what `skerry explain` prints and `docs/rules/` holds.
 *
 * Owns: the layout. Invariant: it says nothing that the rule does not say.
 */
import type { Example, RulePage } from './rule.ts';

export function renderPage(rule: RulePage): string {
  const parts = [
    `# ${rule.code}: ${rule.name}`,
    `Not allowed: ${rule.summary}.`,
    `**Why.** ${sentence(rule.why)}`,
    `**Instead.** ${sentence(rule.help)}`,
    ...section('Refused', rule.bad),
    ...section('Accepted', rule.good),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The list of all rules. */
export function renderIndex(rules: readonly RulePage[]): string {
  const rows = rules.map(
    (rule) => `| [${rule.code}](${rule.code}.md) | ${rule.name} | ${rule.summary.replaceAll('|', '\\|')} |`,
  );
  return `# Rules\n\n| code | name | not allowed |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

const section = (title: string, examples: readonly Example[]): readonly string[] =>
  examples.length === 0 ? [] : [`## ${title}`, ...examples.flatMap(renderExample)];

function renderExample(example: Example): readonly string[] {
  if (typeof example === 'string') return [fence('main.ts', example)];
  return Object.entries(example).map(([name, text]) => fence(name, text, true));
}

/** Very long examples show their idea in the first line or two. */
function fence(name: string, text: string, named = false): string {
  const shown = text
    .trimEnd()
    .split('\n')
    .map((line) => (line.length > 160 ? `${line.slice(0, 80)} ... ${line.slice(-20)}` : line))
    .join('\n');
  const language = name.endsWith('.json') ? 'jsonc' : 'ts';
  return `\`\`\`${language}\n${named ? `// ${name}\n` : ''}${shown}\n\`\`\``;
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
