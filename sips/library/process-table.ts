/** How processes are shown, for the commands that show them. */
import type { ProcessInfo } from 'skerry';
import { size, table } from './table.ts';

/** The processes as a table, one a line, and under a faulted one its fault. */
export function processTable(processes: readonly ProcessInfo[], columns: number): string {
  const rows = processes.map((process) => [
    process.id,
    process.name,
    process.state,
    size(process.memoryBytes),
    size(process.blockBytes),
    String(process.endpoints),
    String(process.turns),
    `${process.cpuMs.toFixed(0)} ms`,
    String(process.restarts),
    process.fault,
  ]);
  return table(
    [
      { title: 'ID', align: 'left' },
      { title: 'NAME', align: 'left' },
      { title: 'STATE', align: 'left' },
      { title: 'MEMORY', align: 'right' },
      { title: 'BLOCKS', align: 'right' },
      { title: 'ENDS', align: 'right' },
      { title: 'TURNS', align: 'right' },
      { title: 'CPU', align: 'right' },
      { title: 'RESTARTS', align: 'right' },
      { title: 'FAULT', align: 'left' },
    ],
    rows,
    columns,
  );
}

/** Those that live, and the last few that do not. */
export function recent(processes: readonly ProcessInfo[], mostDown: number): readonly ProcessInfo[] {
  const isDown = (process: ProcessInfo): boolean =>
    process.state === 'ended' || process.state === 'faulted' || process.state === 'killed';
  const down = processes.filter(isDown);
  const forgotten = new Set(down.slice(0, Math.max(0, down.length - mostDown)));
  return processes.filter((process) => !forgotten.has(process));
}
