/** What a system file names besides wires: its main process, and what the host may connect to. */
import { type LinkContext, meant } from './context.ts';
import { unknownProcess } from './rules/index.ts';
import type { LinkFinding } from './source.ts';

export function checkNames({ system, manifests }: LinkContext): readonly LinkFinding[] {
  const names = Object.keys(system.processes);
  const findings: LinkFinding[] = [];
  if (system.main !== undefined && !names.includes(system.main)) {
    const message = `there is no process \`${system.main}\`: ${meant(system.main, names)}`;
    findings.push({ rule: unknownProcess, path: ['main'], on: 'value', message, label: 'no such process' });
  }
  for (const [name, offer] of Object.entries(system.offers ?? {})) {
    const [process = '', need = ''] = offer.split('.');
    const manifest = manifests.get(process);
    if (manifest === undefined && names.includes(process)) continue;
    const listeners = (manifest?.needs ?? []).filter(({ kind }) => kind === 'listener').map((known) => known.name);
    if (listeners.includes(need)) continue;
    const message = names.includes(process)
      ? `\`${process}\` offers no \`${need}\`: ${meant(need, listeners)}`
      : `there is no process \`${process}\`: ${meant(process, names)}`;
    findings.push({ rule: unknownProcess, path: ['offers', name], on: 'value', message, label: 'no such offer' });
  }
  return findings;
}
