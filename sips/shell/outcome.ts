/** How a process of a pipeline ended, and the words for it. */
import type { Imp, ProcessStatus } from 'skerry';

export type Outcome =
  | { readonly kind: 'ended' }
  | { readonly kind: 'killed' }
  | { readonly kind: 'faulted'; readonly fault: string; readonly reason: string; readonly trace: string }
  | { readonly kind: 'unknown' };

/** Waits until the process has ended. */
export async function outcomeOf(status: Imp<ProcessStatus>): Promise<Outcome> {
  const heard = await status.wait().receive();
  switch (heard.message) {
    case 'ended':
    case 'killed':
      return { kind: heard.message };
    case 'faulted':
      return { kind: 'faulted', fault: heard.kind, reason: heard.reason, trace: heard.trace };
    case 'closed':
      return { kind: 'unknown' };
  }
}

/** What to tell, if anything. `stopped`: the person stopped it and knows. */
export function sentence(program: string, id: string, outcome: Outcome, stopped: boolean): string | undefined {
  switch (outcome.kind) {
    case 'ended':
      return undefined;
    case 'killed':
      return stopped ? undefined : `${program} (${id}): was killed`;
    case 'unknown':
      return `${program} (${id}): nobody knows how it ended, the processes service is gone`;
    case 'faulted': {
      const trace = outcome.trace
        .trim()
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => `\n    ${line.trim()}`)
        .join('');
      return `${program} (${id}): fault ${outcome.fault}: ${outcome.reason}${trace}`;
    }
  }
}
