import type { Contract, Msg } from 'skerry';

export interface Rows extends Contract {
  Start: { client: { list: Msg<{}, 'One'> } };
  One: { server: { row: Msg<{ n: number }, 'Two'>; end: Msg<{}, 'Start'> } };
  Two: { server: { end: Msg<{}, 'Start'> } };
}
