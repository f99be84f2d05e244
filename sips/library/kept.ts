/**
 * A connector kept for many tasks: each asks for a conversation, or for a connector of its own, when it needs one.
 *
 * Owns: the connector. Invariant: between calls it is always in its cell.
 */
import type { Connector, Contract, Imp } from 'skerry';
import { Cell } from 'skerry';

export class Kept<C extends Contract> {
  readonly #cell = new Cell<Connector<C>>();

  constructor(connector: Connector<C>) {
    this.#cell.put(connector);
  }

  /** A new conversation with whoever serves. */
  connect(): Imp<C> {
    const connector = this.#take();
    const imp = connector.connect();
    this.#cell.put(connector);
    return imp;
  }

  /** A connector to hand on. */
  share(): Connector<C> {
    const connector = this.#take();
    const shared = connector.share();
    this.#cell.put(connector);
    return shared;
  }

  #take(): Connector<C> {
    const connector = this.#cell.take();
    if (connector === undefined) throw new Error('a connector was taken out and not put back');
    return connector;
  }
}
