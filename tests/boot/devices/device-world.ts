/** A device with the host in the place of the process that would use it. */

import { expect } from 'vitest';
import type { Contract } from '../../../abi/index.ts';
import type { DeviceContext, DeviceKind } from '../../../boot/devices/device.ts';
import { typedEnd } from '../../../boot/devices/device.ts';
import { HostEnds, type RawEnd } from '../../../boot/host-ends.ts';
import type { HostExp, HostImp } from '../../../boot/host-types.ts';
import { RunLoop } from '../../../boot/run-loop.ts';
import { Kernel } from '../../../kernel/index.ts';
import { createEngine } from '../../../runtime/index.ts';
import { all } from '../contracts.ts';

export class DeviceWorld {
  readonly kernel: Kernel;
  readonly failures: unknown[] = [];
  readonly #engine: Awaited<ReturnType<typeof createEngine>>;
  readonly #ends: HostEnds;
  readonly #loop: RunLoop;
  readonly #root: string;
  readonly #closing: (() => Promise<void>)[] = [];

  private constructor(engine: Awaited<ReturnType<typeof createEngine>>, root: string) {
    this.#engine = engine;
    this.#root = root;
    this.kernel = new Kernel(engine);
    this.kernel.host.learn(all);
    this.#loop = new RunLoop(
      this.kernel,
      () => 0,
      (error) => this.failures.push(error),
    );
    this.#ends = new HostEnds(this.kernel, this.#loop.wake);
  }

  static async make(root = '/nowhere'): Promise<DeviceWorld> {
    return new DeviceWorld(await createEngine({ now: () => performance.now() }), root);
  }

  /** Opens the device; each call of the result begins a conversation. */
  async open<C extends Contract>(kind: DeviceKind, argument = ''): Promise<() => HostImp<C>> {
    const opened = await kind.open(argument, this.#context());
    this.#closing.push(() => opened.close());
    return () => {
      const { imp, exp } = this.channel<C>(kind.contract);
      this.#background(opened.serve(exp));
      return imp;
    };
  }

  channel<C extends Contract>(name: string): { readonly imp: HostImp<C>; readonly exp: RawEnd } {
    const table = all.find((contract) => contract.name === name);
    if (table === undefined) throw new Error(`no contract ${name}`);
    const { imp, exp } = this.#ends.channel(table);
    return { imp: typedEnd<HostImp<C>>(imp), exp };
  }

  /** Nothing may be left, and no device may have failed. */
  async end(): Promise<void> {
    this.#loop.stop();
    this.#ends.end();
    this.kernel.shutdown();
    for (const close of this.#closing) await close();
    expect(this.failures).toEqual([]);
    expect(this.kernel.counts()).toEqual({ processes: 0, handles: 0, blocks: 0, messages: 0, ports: 0 });
    expect(this.#engine.counts()).toEqual({ runtimes: 0, blocks: 0, handles: 0, payloads: 0, domains: 0 });
  }

  #background(work: Promise<void>): void {
    work.catch((error: unknown) => this.failures.push(error));
  }

  #context(): DeviceContext {
    return {
      root: this.#root,
      claimant: () => undefined,
      channel: <C extends Contract>(name: string) => {
        const { imp, exp } = this.channel<C>(name);
        return { imp, exp: typedEnd<HostExp<C>>(exp) };
      },
      background: (work) => this.#background(work),
    };
  }
}
