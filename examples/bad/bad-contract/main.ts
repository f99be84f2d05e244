/** Wrong: both sides may speak in one state, so nobody knows whose turn it is. SK3001 */
import type { Contract, Listener, Msg } from 'skerry';
import { drop } from 'skerry';

export interface Quarrel extends Contract {
  Start: {
    client: { say: Msg<{ text: string }, 'Start'> };
    server: { answer: Msg<{ text: string }, 'Start'> };
  };
}
export interface Needs {
  readonly quarrel: Listener<Quarrel>;
}
export default async function main({ quarrel }: Needs): Promise<void> {
  drop(quarrel);
}
