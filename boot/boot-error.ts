/**
 * Why a system did not boot: diagnostics of what was checked, or one sentence with a code of the band SK5xxx.
 *
 * Owns: the codes of image and boot. Invariant: whatever is wrong with a system file, an image or a device is told by one of
 * these, never by a bare stack. Codes are never renumbered.
 */
import type { Diagnostic } from '../compiler/index.ts';

export const bootCodes = {
  SK5001: 'the file is not an image',
  SK5002: 'the image is incomplete',
  SK5003: 'the image does not match its digest',
  SK5004: 'the image does not match its signature',
  SK5005: 'the image was signed by a verifier that is not trusted',
  SK5006: 'the image was built for another version of the ABI',
  SK5007: 'there is no such image or process folder',
  SK5008: 'the system file cannot be read',
  SK5009: 'a device cannot be opened',
  SK5010: 'the host does not offer what the system file asks of it',
  SK5011: 'a process cannot be made',
  SK5012: 'the manifest of the image is not valid',
  SK5013: 'the code of the image is not what a verifier lets run',
} as const;
export type BootCode = keyof typeof bootCodes;

export class BootError extends Error {
  override readonly name = 'BootError';
  /** Undefined when `diagnostics` say it. */
  readonly code: BootCode | undefined;
  /** Of the system file's links and of processes that were not accepted. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, what: { readonly code: BootCode } | { readonly diagnostics: readonly Diagnostic[] }) {
    super(message);
    this.code = 'code' in what ? what.code : undefined;
    this.diagnostics = 'code' in what ? [] : what.diagnostics;
  }
}
