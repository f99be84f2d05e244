// a set that outlives a call lies in a cell
import { Cell, EndpointSet, type Exp } from 'skerry';
import type { Echo } from '../contracts.ts';

export class Clients {
  readonly #cell = new Cell<EndpointSet<Exp<Echo>>>();
  add(client: Exp<Echo>): void {
    const set = this.#cell.take() ?? new EndpointSet<Exp<Echo>>();
    set.add(client);
    this.#cell.put(set);
  }
}
