/**
 * Ports: where clients that connected wait until the server accepts them.
 *
 * Owns: `Port` and the table of the host's wiring. Does not make channels. Invariants: a port has at most one listener;
 * a port of the wiring outlives its server, so clients that came during a restart are served after it.
 */
import type { CloseReason } from '../abi/index.ts';
import type { Protocol } from './contracts.ts';
import type { Endpoint, Listener } from './handles.ts';
import type { PortId } from './ids.ts';
import { Ring } from './ring.ts';

/** Clients that may wait at one port. Whoever comes later is closed at once. */
export const backlogBound = 1024;

export interface Port {
  readonly kind: 'port';
  readonly protocol: Protocol;
  /** Of the host's wiring, hence with a name and a life beyond its listener's. */
  readonly wired: PortId | undefined;
  listener: Listener | undefined;
  /** Exporting ends, owned by nobody until they are accepted. */
  readonly pending: Ring<Endpoint>;
  /** Why nobody will serve any more, until a restart of the server opens it again. */
  closed: CloseReason | undefined;
  /** Of the wiring, and the embedding program may connect to it when it likes. */
  hostMayCome: boolean;
}

export class Ports {
  readonly #wired = new Map<PortId, Port>();

  get size(): number {
    return this.#wired.size;
  }

  all(): Iterable<Port> {
    return this.#wired.values();
  }

  make(protocol: Protocol, wired: PortId | undefined): Port {
    const port: Port = {
      kind: 'port',
      protocol,
      wired,
      listener: undefined,
      pending: new Ring(),
      closed: undefined,
      hostMayCome: false,
    };
    if (wired !== undefined) this.#wired.set(wired, port);
    return port;
  }

  get(id: PortId): Port | undefined {
    return this.#wired.get(id);
  }

  clear(): void {
    this.#wired.clear();
  }
}
