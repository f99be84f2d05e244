/** The text of `help`. */
import { type CommandPage, commands } from './commands.table.ts';

export function helpText(): string {
  const widest = commands.reduce((most, page) => Math.max(most, page.usage.length), 0);
  const lines = commands.map((page) => `  ${page.usage.padEnd(widest)}  ${page.summary}`);
  const more =
    'Stages are joined with |, lines parted with ;, and & runs in the background. `help grep` says more about one.';
  return `${lines.join('\n')}\n\n${more}\n`;
}

export function helpPage(page: CommandPage): string {
  const where =
    page.kind === 'shell'
      ? 'part of the shell'
      : `a process of its own: \`manifest ${page.name}\` shows what it may touch`;
  return `${page.usage}\n  ${page.summary}\n  for example: ${page.example}\n  ${where}\n`;
}

export const pageOf = (name: string): CommandPage | undefined => commands.find((page) => page.name === name);
