/**
 * Making one process from inside the system: its needs are granted one by one, then it starts.
 *
 * Owns: what was granted so far. Invariants: each grant is compared with the program's own contract by digest, kind and state
 * when it comes; what is refused, cancelled or left over is dropped, so nobody waits for an end that nobody holds; the
 * kernel checks everything again.
 */
import type { KernelDevice, NeedInfo, ProcessStatus, SipLimits } from '../../abi/index.ts';
import { checkArgs } from '../../compiler/images.ts';
import type { EngineProgram, GrantSource, HandleView, Outcome } from '../../kernel/index.ts';
import { printSip } from '../../kernel/index.ts';
import { HostHandle } from '../host-ends.ts';
import type { HostExp, HostThing } from '../host-types.ts';
import type { LoadedImage } from '../open-image.ts';
import { type DeviceContext, whileOpen } from './device.ts';
import type { KernelPowers } from './kernel.ts';

export interface Program {
  readonly imageName: string;
  readonly image: LoadedImage;
  readonly program: EngineProgram;
  readonly limits: SipLimits;
  readonly domain: string;
}

export class Spawning {
  readonly wants: readonly NeedInfo[];
  readonly #powers: KernelPowers;
  readonly #context: DeviceContext;
  readonly #name: string;
  readonly #program: Program;
  readonly #args: string;
  readonly #granted = new Map<string, HostHandle>();

  private constructor(powers: KernelPowers, context: DeviceContext, name: string, program: Program, args: string) {
    this.#powers = powers;
    this.#context = context;
    this.#name = name;
    this.#program = program;
    this.#args = args;
    this.wants = program.program.needs.map(({ name: need, kind, contract }) => ({ name: need, kind, contract }));
  }

  /** A refusal is a sentence. */
  static begin(powers: KernelPowers, context: DeviceContext, name: string, args: string): Spawning | string {
    const program = powers.programs.get(name);
    if (program === undefined) return `there is no program named ${name}`;
    const wrong = checkArgs(args, program.image.manifest.args);
    if (wrong !== undefined) return `${name} cannot start: ${wrong}`;
    return new Spawning(powers, context, name, program, args);
  }

  /** The rest of the conversation, until it is back in its first state; undefined when the client is gone. */
  async converse(client: HostExp<KernelDevice, 'Granting'>): Promise<HostExp<KernelDevice> | undefined> {
    for (let end = client; ; ) {
      const heard = await end.receive();
      switch (heard.message) {
        case 'grant': {
          const wrong = this.#grant(heard.need, heard.value);
          end = wrong === undefined ? heard.next.granted() : heard.next.wrong({ reason: wrong });
          break;
        }
        case 'go':
          return this.#go(heard.next);
        case 'cancel':
          this.#dropAll();
          return heard.next;
        case 'closed':
          this.#dropAll();
          return undefined;
      }
    }
  }

  #grant(need: string, value: HostThing<unknown>): string | undefined {
    const handle = handleOf(value);
    const wrong = this.#misfit(need, handle);
    if (wrong === undefined) this.#granted.set(need, handle);
    else handle[Symbol.dispose]();
    return wrong;
  }

  #misfit(name: string, handle: HostHandle): string | undefined {
    const { needs, contracts } = this.#program.program;
    const need = needs.find((found) => found.name === name);
    if (need === undefined) return `${this.#name} has no need named ${name}`;
    if (this.#granted.has(name)) return `${name} was granted already`;
    const view = this.#powers.kernel.host.view(HostHandle.idOf(handle));
    const contract = contracts.find((table) => table.name === need.contract);
    if (
      view.contract.digest === contract?.digest &&
      kindOf(view) === need.kind &&
      (view.state ?? 'Start') === need.state
    )
      return undefined;
    const version = view.contract.name === need.contract ? ', perhaps of another version' : '';
    return `${name} must be ${need.kind} of ${need.contract} in ${need.state}, not ${kindOf(view)} of ${view.contract.name} in ${view.state ?? 'Start'}${version}`;
  }

  #go(end: HostExp<KernelDevice, 'Starting'>): HostExp<KernelDevice> {
    const { kernel } = this.#powers;
    const parent = this.#context.claimant();
    const grants: Record<string, GrantSource> = {};
    for (const [need, handle] of this.#granted) grants[need] = { handle: HostHandle.idOf(handle) };
    const { imageName, program, limits, domain } = this.#program;
    const spawned = kernel.spawn({
      name: this.#name,
      imageName,
      program,
      limits,
      domain,
      args: this.#args,
      grants,
      restart: { when: 'never', most: 0, withinMs: 0 },
      ...(parent === undefined ? {} : { parent }),
    });
    if (typeof spawned !== 'number') {
      this.#dropAll();
      return end.failed({ reason: spawned.refused });
    }
    const status = this.#context.channel<ProcessStatus>('ProcessStatus');
    const down = new Promise<Outcome>((resolve) => kernel.whenDown(spawned, resolve));
    this.#context.background(tellStatus(status.exp, down));
    return end.started({ id: printSip(spawned), status: status.imp });
  }

  #dropAll(): void {
    for (const handle of this.#granted.values()) handle[Symbol.dispose]();
    this.#granted.clear();
  }
}

async function tellStatus(client: HostExp<ProcessStatus>, down: Promise<Outcome>): Promise<void> {
  const heard = await client.receive();
  if (heard.message === 'closed') return;
  const outcome = await whileOpen(heard.next, () => down);
  if (outcome === undefined) return;
  const how = outcome.value;
  switch (how.end) {
    case 'ended':
      heard.next.ended();
      break;
    case 'killed':
      heard.next.killed();
      break;
    case 'faulted':
      heard.next.faulted({ kind: how.fault.kind, reason: how.fault.message, trace: how.fault.trace });
      break;
  }
}

function handleOf(value: object): HostHandle {
  if (!(value instanceof HostHandle)) throw new TypeError('a grant is a handle');
  return value;
}

function kindOf(view: HandleView): NeedInfo['kind'] {
  switch (view.kind) {
    case 'endpoint':
      return view.side === 'Imp' ? 'imp' : 'exp';
    case 'listener':
    case 'connector':
      return view.kind;
  }
}
