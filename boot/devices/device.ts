/**
 * What a device is to the rest of boot: something of the host's that serves a contract's exporting end.
 *
 * Owns: `DeviceKind` and the helpers that devices are written with. Does not own which there are (`builtin.ts`) or which
 * process has which (the system file). Invariants: a device is opened once for each need it is wired to and closed with the
 * system; when its process restarts, the new life is simply another client.
 */
import type { Contract, Side, StateName } from '../../abi/index.ts';
import type { SipId } from '../../kernel/index.ts';
import { HostHandle, RawEnd } from '../host-ends.ts';
import type { HostEndBase, HostExp, HostImp } from '../host-types.ts';

/** What a device may do besides serving its client. */
export interface DeviceContext {
  /** The folder that an argument such as `./data` is relative to. */
  readonly root: string;
  /** The process the device is wired to; undefined until it was spawned. */
  claimant(): SipId | undefined;
  /** A new channel of a contract that the device's own contract mentions. */
  channel<C extends Contract>(contract: string): { readonly imp: HostImp<C>; readonly exp: HostExp<C> };
  /** Goes on with work beside the conversation that began it, such as serving an end that was handed out. */
  background(work: Promise<void>): void;
}

export interface Device<C extends Contract> {
  /** One conversation. An exception is a defect of the device; the conversation is closed. */
  serve(client: HostExp<C>): Promise<void>;
  /** Lets go of everything of the host's. What was accepted is finished first. */
  close?(): Promise<void> | void;
}

export interface DeviceKind {
  /** The name of the contract that it serves. */
  readonly contract: string;
  /** Can be claimed only once in a system. */
  readonly exclusive: boolean;
  /** Throws `DeviceTrouble` when there is no such device. */
  open(argument: string, context: DeviceContext): OpenDevice | Promise<OpenDevice>;
}
export interface OpenDevice {
  serve(client: RawEnd): Promise<void>;
  close(): Promise<void>;
}

/** The device cannot be had: a sentence for whoever wrote the system file. */
export class DeviceTrouble extends Error {
  override readonly name = 'DeviceTrouble';
}

/** A kind of device, written against the type of its contract. */
export function deviceKind<C extends Contract>(kind: {
  readonly contract: string;
  readonly exclusive?: boolean;
  open(argument: string, context: DeviceContext): Device<C> | Promise<Device<C>>;
}): DeviceKind {
  return {
    contract: kind.contract,
    exclusive: kind.exclusive === true,
    async open(argument, context) {
      const device = await kind.open(argument, context);
      return {
        serve: (client) => device.serve(typedEnd<HostExp<C>>(client)),
        close: async () => device.close?.(),
      };
    },
  };
}

/**
 * The type that a contract gives an end. True because the wiring compared the contract's digest, or its whole table, with the
 * one that the type was written from; the monitor checks each message besides.
 */
export function typedEnd<E>(end: RawEnd): E {
  return end as unknown as E;
}

/** The handle behind a typed end. */
export function rawEnd(end: object): RawEnd {
  if (!(end instanceof RawEnd)) throw new TypeError('this is no end of a channel of the host');
  return end;
}

/**
 * Runs work that an answer depends on and gives it up when the client goes: then the signal is aborted and the result is
 * undefined.
 */
export function whileOpen<C extends Contract, S extends StateName<C>, E extends Side, T>(
  end: HostEndBase<C, S, E>,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<{ readonly value: T } | undefined> {
  const raw = rawEnd(end);
  return HostHandle.endsOf(raw).whileOpen(raw, work);
}
