/** What the page and its two workers say to each other, as data. */
import type { Need } from '../../abi/index.ts';
import type { Diagnostic } from '../../compiler/portable.ts';

/** What the checker is asked. `edit`: which text it is about, counted up; the answer says the same. */
export type CheckerRequest =
  | { readonly kind: 'check'; readonly edit: number; readonly text: string }
  | { readonly kind: 'build'; readonly edit: number; readonly text: string };
export type CheckerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'checked'; readonly edit: number; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'built'; readonly edit: number; readonly built: BuiltImage }
  /** A defect of Skerry's own. */
  | { readonly kind: 'broken'; readonly message: string };

export interface BuiltImage {
  readonly image: Uint8Array;
  /** Base64, of the key that this page's checker signs with. */
  readonly signer: string;
  readonly needs: readonly Need[];
  readonly takesArgs: boolean;
}

export type SystemRequest =
  | { readonly kind: 'boot'; readonly built: BuiltImage; readonly args: Readonly<Record<string, unknown>> | undefined }
  | { readonly kind: 'input'; readonly text: string }
  | { readonly kind: 'stop' };
export type SystemAnswer =
  | { readonly kind: 'running' }
  | { readonly kind: 'output'; readonly bytes: Uint8Array }
  /** Something the host has to say, such as a fault with its trace. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'ended'; readonly code: number; readonly left: number };
