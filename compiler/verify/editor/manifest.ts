/** What a process can touch, for the lens over its `main`. */
import type { Manifest } from '../../../abi/index.ts';
import type { Opened } from '../../compile.ts';
import { findMain } from '../manifest/main-function.ts';
import { moduleAt, placeOfNode, type TextPlace } from './place.ts';

export interface ProcessManifest {
  /** The name `main`. */
  readonly place: TextPlace;
  readonly manifest: Manifest;
}

/** Of the process whose `main.ts` this is. Undefined as long as its signature is not understood. */
export function manifestOf(opened: Opened, path: string): ProcessManifest | undefined {
  const { loaded, derived } = opened;
  const unit = loaded.units.find(({ root }) => root.path === path && root.kind === 'process');
  const file = moduleAt(opened, path);
  const manifest = unit && derived.manifests.get(unit.root);
  const { main } = file ? findMain(loaded.whole.checker, file) : { main: undefined };
  return main && manifest && { place: placeOfNode(main.declaration.name ?? main.declaration), manifest };
}
