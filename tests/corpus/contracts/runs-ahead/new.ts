// the server may say three in a row, and then four
// old client, new server: `row`, which the client does not know in `Two`
// new client, old server: compatible
import type { Contract, Msg } from 'skerry';

export interface Rows extends Contract {
  Start: { client: { list: Msg<{}, 'One'> } };
  One: { server: { row: Msg<{ n: number }, 'Two'>; end: Msg<{}, 'Start'> } };
  Two: { server: { row: Msg<{ n: number }, 'Three'>; end: Msg<{}, 'Start'> } };
  Three: { server: { end: Msg<{}, 'Start'> } };
}
