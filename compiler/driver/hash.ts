/** SHA-256 as the host computes it: the compiler's passes are given it, they do not import it. */
import { createHash } from 'node:crypto';

/** Hex, of the text in UTF-8. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
