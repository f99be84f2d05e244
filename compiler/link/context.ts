/** What the checks of the linker share: what they look at, and how a misspelt name is answered. */
import type { Manifest, SystemFile } from '../../abi/index.ts';
import type { DeviceKindFacts } from './device-kinds.table.ts';
import { nearest } from './nearest.ts';

/** Everything that the checks look at. */
export interface LinkContext {
  readonly system: SystemFile;
  /** By process. */
  readonly manifests: ReadonlyMap<string, Manifest>;
  /** By program. */
  readonly programs: ReadonlyMap<string, Manifest>;
  readonly devices: Readonly<Record<string, DeviceKindFacts>>;
  readonly services: readonly string[] | undefined;
  readonly args: Readonly<Record<string, unknown>>;
}

/** For messages: what was likely meant, or what there is. */
export function meant(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  return known.length === 0 ? 'there is none' : `there is ${known.map((one) => `\`${one}\``).join(', ')}`;
}
