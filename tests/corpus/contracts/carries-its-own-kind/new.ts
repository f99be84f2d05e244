// a tree of trees, and each may be told a size
// old client, new server: compatible
// new client, old server: compatible
import type { Contract, Imp, Msg } from 'skerry';

export interface Tree extends Contract {
  Start: { client: { child: Msg<{ name: string }, 'Looking'>; value: Msg<{}, 'Reading'> } };
  Looking: { server: { found: Msg<{ child: Imp<Tree> }, 'Start'>; none: Msg<{}, 'Start'> } };
  Reading: { server: { is: Msg<{ text: string; size?: number }, 'Start'> } };
}
