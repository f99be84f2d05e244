/**
 * Plays conversations between two versions on the real kernel and engine.
 *
 * Owns: joining the two. Every end is of the server's version and is shown to the client by the client's, as a wire does it; that
 * the versions agree is not asked, so that those that do not can be seen to go wrong.
 */
import { defaultLimits, type Need, type Restart } from '../../abi/index.ts';
import type { ContractVersion } from '../../compiler/driver/contracts.ts';
import { checkInvariants, type GrantSource, type HandleId, Kernel, KernelPanic, type SipId } from '../../kernel/index.ts';
import type { QuickJSEngine } from '../../runtime/index.ts';
import { needNamed, scriptOf } from './conversation-script.ts';
import { type Role, type Side, type Talk, talksBetween } from './conversations.ts';

export interface Played {
  readonly talks: number;
  /** What went wrong; undefined when everything was said and heard. */
  readonly trouble: string | undefined;
}

const never: Restart = { when: 'never', most: 0, withinMs: 0 };
const mostSteps = 20_000;

/** `isSound`: the kernel's own laws are to hold all the time; between versions that do not agree they need not. */
export async function playTalks(
  engine: QuickJSEngine,
  client: ContractVersion,
  server: ContractVersion,
  isSound: boolean,
): Promise<Played> {
  await engine.ready();
  const talks = talksBetween(sideOf(client), sideOf(server));
  const kernel = new Kernel(engine);
  let trouble: string | undefined;
  try {
    const ends = talks.map(() => join(kernel, client, server));
    const sips = [
      spawn(kernel, 'client', client, talks, ends.map(({ imp }) => imp)),
      spawn(kernel, 'server', server, talks, ends.map(({ exp }) => exp)),
    ];
    run(kernel, isSound);
    trouble = troubleOf(kernel, sips);
  } catch (error) {
    // A version that was shown what it has no word for is stopped by the kernel as a defect of whoever joined them.
    if (!(error instanceof KernelPanic)) throw error;
    trouble = error.message;
  }
  kernel.shutdown();
  return { talks: talks.length, trouble };
}

const sideOf = ({ name, version }: ContractVersion): Side => ({
  tables: new Map(version.tables.map((table) => [table.name, table])),
  contract: name,
  state: 0,
});

function join(kernel: Kernel, client: ContractVersion, server: ContractVersion) {
  const [ours, theirs] = [client, server].map(({ name, version }) => {
    kernel.host.learn(version.tables);
    return version.tables.find((table) => table.name === name);
  });
  if (ours === undefined || theirs === undefined) throw new Error('a contract is not among its own tables');
  const { imp, exp } = kernel.host.channel(theirs);
  const { handles, versions, protocols } = kernel.inside.tables;
  const handle = handles.get(imp);
  if (handle !== undefined) versions.view(handle, protocols.of(ours));
  return { imp, exp };
}

function spawn(
  kernel: Kernel,
  role: Role,
  { name: contract, version }: ContractVersion,
  talks: readonly Talk[],
  ends: readonly HandleId[],
): SipId {
  const kind = role === 'client' ? 'imp' : 'exp';
  const needs = talks.map((_, index): Need => ({ name: needNamed(index), kind, contract, state: 'Start' }));
  const grants = Object.fromEntries(ends.map((handle, index): [string, GrantSource] => [needNamed(index), { handle }]));
  const tables = new Map(version.tables.map((table) => [table.name, table]));
  const code = scriptOf(role, tables, contract, talks);
  const spawned = kernel.spawn({
    name: role,
    imageName: `${role}.sip`,
    program: { name: role, code, sourceMap: '', needs, contracts: version.tables },
    limits: { ...defaultLimits, turnMs: 20_000 },
    domain: 'system',
    args: '',
    grants,
    restart: never,
  });
  if (typeof spawned !== 'number') throw new Error(spawned.refused);
  return spawned;
}

function run(kernel: Kernel, isSound: boolean): void {
  for (let step = 0; !kernel.idle; step += 1) {
    if (step > mostSteps) throw new Error('they never come to an end');
    kernel.step(0);
    const broken = isSound ? checkInvariants(kernel) : [];
    if (broken.length > 0) throw new Error(broken.join('; '));
  }
}

function troubleOf(kernel: Kernel, sips: readonly SipId[]): string | undefined {
  const processes = kernel.list().filter(({ sip }) => sips.includes(sip));
  const bad = processes.filter(({ state }) => state !== 'ended');
  const left = kernel.counts();
  if (bad.length > 0) return bad.map(({ name, state, fault }) => `${name} ${state} ${fault ?? ''}`).join('; ');
  return left.handles + left.blocks + left.messages > 0 ? `something is left: ${JSON.stringify(left)}` : undefined;
}
