/**
 * What the shell holds and hands on: one connector for each service.
 *
 * Owns: which service answers which need of a program. Invariant: a program is given what its manifest names and nothing else;
 * nobody but the shell can start programs or has the terminal.
 */
import type { EntropyDevice, NeedInfo, Parcel } from 'skerry';
import { pack } from 'skerry';
import type { Clock } from '../contracts/clock.ts';
import type { Console } from '../contracts/console.ts';
import type { Directory } from '../contracts/files.ts';
import type { Log } from '../contracts/log.ts';
import type { ProcessControl, ProcessMaker, ProcessTable } from '../contracts/processes.ts';
import type { Kept } from '../library/kept.ts';

export interface Tools {
  readonly console: Kept<Console>;
  readonly root: Kept<Directory>;
  readonly table: Kept<ProcessTable>;
  readonly control: Kept<ProcessControl>;
  readonly maker: Kept<ProcessMaker>;
  readonly log: Kept<Log>;
  readonly clock: Kept<Clock>;
  readonly entropy: Kept<EntropyDevice>;
}

/** What the shell gives for a need other than the stage's input and output; undefined when it has nothing of the kind. */
export function parcelFor(tools: Tools, need: NeedInfo): Parcel | undefined {
  if (need.kind !== 'connector') return undefined;
  switch (need.contract) {
    case 'Directory':
      return pack(tools.root.share());
    case 'ProcessTable':
      return pack(tools.table.share());
    case 'ProcessControl':
      return pack(tools.control.share());
    case 'Log':
      return pack(tools.log.share());
    case 'Clock':
      return pack(tools.clock.share());
    case 'EntropyDevice':
      return pack(tools.entropy.share());
    default:
      return undefined;
  }
}
