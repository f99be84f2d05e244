// SK2102: an arrow function loses its parameter
import type { Block } from 'skerry';

export const size = (block: Block): number => block.byteLength; //!~
