/** What everybody who answers an editor works with. */
import type { OpenedPaths } from '../../compiler/index.ts';
import type { Buffers } from './buffers.ts';
import type { Project } from './project.ts';
import type { Settings } from './settings.ts';
import { pathOf } from './uris.ts';

export interface Session {
  readonly buffers: Buffers;
  readonly project: Project;
  readonly settings: Settings;
  /** What the editor understands. */
  readonly abilities: {
    readonly snippets: boolean;
    readonly documentChanges: boolean;
  };
}

export interface Asked {
  readonly opened: OpenedPaths;
  readonly path: string;
  readonly offset: number;
}

interface At {
  readonly textDocument: { readonly uri: string };
  readonly position?: { readonly line: number; readonly character: number };
}

/** The program as it is now, and the place in it; undefined when the document is in no file, or nothing can be opened. */
export function askedAt({ project, buffers }: Session, { textDocument, position }: At): Asked | undefined {
  const path = pathOf(textDocument.uri);
  const opened = path === undefined ? undefined : project.current();
  const document = path === undefined ? undefined : buffers.textAt(path);
  if (path === undefined || !opened || !document) return undefined;
  return { opened, path, offset: position ? document.offsetAt(position) : 0 };
}

export const isSystemFile = (path: string): boolean => path.endsWith('.system.json');
