// the old server does not know it, at no depth
// old client, new server: compatible
// new client, old server: `size`, which the server does not know
import type { Contract, Imp, Msg } from 'skerry';

export interface Tree extends Contract {
  Start: { client: { child: Msg<{ name: string }, 'Looking'>; value: Msg<{}, 'Reading'>; size: Msg<{}, 'Reading'> } };
  Looking: { server: { found: Msg<{ child: Imp<Tree> }, 'Start'>; none: Msg<{}, 'Start'> } };
  Reading: { server: { is: Msg<{ text: string }, 'Start'> } };
}
