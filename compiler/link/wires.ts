/**
 * The wires of a system: each need of each process to one target that speaks its contract.
 *
 * Owns: `uses`, `devices` and `args`. A need is `imp` in `Start` or a connector; a listener is an offer and needs no wire.
 */
import type { ContractTable, Manifest, Need, SystemProcess } from '../../abi/index.ts';
import { checkArgs } from './args.ts';
import { type LinkContext, meant } from './context.ts';
import {
  argsMismatch,
  contractMismatch,
  deviceClaimedTwice,
  needNotWired,
  notWirable,
  unknownDevice,
  unknownNeed,
  unknownOffer,
  wiredTwice,
} from './rules/index.ts';
import type { LinkFinding, Path } from './source.ts';
import { versionTrouble } from './versions.ts';

export function checkWires(context: LinkContext): readonly LinkFinding[] {
  const claims = new Map<string, Path>();
  return Object.entries(context.system.processes).flatMap(([name, process]) => {
    const manifest = context.manifests.get(name);
    if (manifest === undefined) return [];
    return [
      ...unknownNeeds(name, process, manifest),
      ...manifest.needs.flatMap((need) => checkNeed(context, name, process, need, claims)),
      ...checkArguments(name, context.args[name] ?? process.args, manifest),
    ];
  });
}

function unknownNeeds(name: string, process: SystemProcess, { needs }: Manifest): readonly LinkFinding[] {
  return (['uses', 'devices'] as const).flatMap((member) =>
    Object.keys(process[member] ?? {}).flatMap((need): readonly LinkFinding[] => {
      if (needs.some((known) => known.name === need)) return [];
      const wirable = needs.filter(isWirable).map((known) => known.name);
      const message = `\`${name}\` has no need \`${need}\`: ${meant(need, wirable)}`;
      return [
        { rule: unknownNeed, path: ['processes', name, member, need], on: 'name', message, label: 'no such need' },
      ];
    }),
  );
}

const isWirable = ({ kind, state }: Need): boolean => kind === 'connector' || (kind === 'imp' && state === 'Start');

function checkNeed(
  context: LinkContext,
  name: string,
  process: SystemProcess,
  need: Need,
  claims: Map<string, Path>,
): readonly LinkFinding[] {
  const use = process.uses?.[need.name];
  const device = process.devices?.[need.name];
  const usePath: Path = ['processes', name, 'uses', need.name];
  const devicePath: Path = ['processes', name, 'devices', need.name];
  const wired = use !== undefined ? usePath : devicePath;
  if (need.kind === 'listener') {
    if (use === undefined && device === undefined) return [];
    const message = `\`${need.name}\` of \`${name}\` is a listener: others are wired to it, it is wired to nothing`;
    return [{ rule: notWirable, path: wired, on: 'name', message }];
  }
  if (!isWirable(need)) {
    const message = `\`${need.name}\` of \`${name}\` is an ${need.kind === 'exp' ? 'exporting end' : `end in state \`${need.state}\``}, which a system file cannot give it`;
    return [{ rule: notWirable, path: ['processes', name, 'image'], on: 'value', message, label: 'needs it' }];
  }
  if (use !== undefined && device !== undefined) {
    const related = [{ path: usePath, on: 'name' as const, message: 'wired here too' }];
    const message = `\`${need.name}\` of \`${name}\` is wired in \`uses\` and in \`devices\``;
    return [{ rule: wiredTwice, path: devicePath, on: 'name', message, label: 'wired here', related }];
  }
  if (use !== undefined) return checkUse(context, name, need, use, usePath);
  if (device !== undefined) return checkDevice(context, name, need, device, devicePath, claims);
  const message = `nothing is wired to \`${need.name}\` of \`${name}\`, which is a conversation of \`${need.contract}\``;
  return [{ rule: needNotWired, path: ['processes', name], on: 'name', message, label: `needs \`${need.name}\`` }];
}

function checkUse(context: LinkContext, name: string, need: Need, target: string, path: Path): readonly LinkFinding[] {
  const [process = '', offered = ''] = target.split('.');
  const wrong = (message: string): readonly LinkFinding[] => [
    { rule: unknownOffer, path, on: 'value', message, label: 'no such offer' },
  ];
  if (process === 'host') {
    if (context.services === undefined || context.services.includes(offered)) return [];
    return wrong(`the host offers no \`${offered}\`: ${meant(offered, context.services)}`);
  }
  if (!Object.hasOwn(context.system.processes, process)) {
    return wrong(`there is no process \`${process}\`: ${meant(process, Object.keys(context.system.processes))}`);
  }
  const server = context.manifests.get(process);
  if (server === undefined) return [];
  const listeners = server.needs.filter((known) => known.kind === 'listener');
  const offer = listeners.find((known) => known.name === offered);
  if (offer === undefined) {
    const there = server.needs.some((known) => known.name === offered);
    const why = there ? `\`${target}\` is not a listener` : `\`${process}\` offers no \`${offered}\``;
    return wrong(
      `${why}: ${meant(
        offered,
        listeners.map((known) => known.name),
      )}`,
    );
  }
  const [ours, theirs] = [tableOf(context.manifests.get(name), need.contract), tableOf(server, offer.contract)];
  if (ours?.digest === theirs?.digest) return [];
  const differ = differenceOf(need, context.manifests.get(name), offer, server);
  if (differ === undefined) return [];
  return [
    {
      rule: contractMismatch,
      path,
      on: 'value',
      message: `\`${name}.${need.name}\` and \`${target}\` speak ${differ}`,
      label: 'wired here',
    },
  ];
}

/** Undefined when they speak versions of one contract that agree. */
function differenceOf(need: Need, client: Manifest | undefined, offer: Need, server: Manifest): string | undefined {
  if (need.contract !== offer.contract)
    return `\`${need.contract}\` on one side and \`${offer.contract}\` on the other`;
  const trouble = client && versionTrouble(need.contract, client, server);
  return trouble && `two versions of \`${need.contract}\` that do not agree. ${trouble}`;
}

function checkDevice(
  { devices }: LinkContext,
  name: string,
  need: Need,
  device: string,
  path: Path,
  claims: Map<string, Path>,
): readonly LinkFinding[] {
  const kind = device.split(':')[0] ?? '';
  const facts = Object.hasOwn(devices, kind) ? devices[kind] : undefined;
  if (facts === undefined) {
    const message = `there is no device \`${kind}\`: ${meant(kind, Object.keys(devices))}`;
    return [{ rule: unknownDevice, path, on: 'value', message, label: 'no such device' }];
  }
  if (facts.contract !== need.contract) {
    const message = `\`${name}.${need.name}\` speaks \`${need.contract}\`, and the device \`${kind}\` serves \`${facts.contract}\``;
    return [{ rule: contractMismatch, path, on: 'value', message, label: 'wired here' }];
  }
  const claimed = claims.get(kind);
  if (!facts.exclusive || claimed === undefined) {
    claims.set(kind, path);
    return [];
  }
  const related = [{ path: claimed, on: 'value' as const, message: 'claimed here' }];
  const message = `the device \`${kind}\` can have one owner, and \`${claimed[1]}\` has it`;
  return [{ rule: deviceClaimedTwice, path, on: 'value', message, label: 'claimed again', related }];
}

function checkArguments(name: string, args: unknown, manifest: Manifest): readonly LinkFinding[] {
  const wrong = checkArgs(args === undefined ? '' : JSON.stringify(args), manifest.args);
  if (wrong === undefined) return [];
  const path: Path = ['processes', name, 'args'];
  // The sentence begins with the place, such as `args.words[2]`.
  const place = /^args((?:\.[\w$]+|\[\d+\])+)/.exec(wrong)?.[1] ?? '';
  const inner = [...place.matchAll(/\.([\w$]+)|\[(\d+)\]/g)].map((match) => match[1] ?? Number(match[2]));
  const message = `\`${name}\`: ${wrong}`;
  return [{ rule: argsMismatch, path: [...path, ...inner], on: args === undefined ? 'name' : 'value', message }];
}

const tableOf = (manifest: Manifest | undefined, contract: string): ContractTable | undefined =>
  manifest?.contracts.find((table) => table.name === contract);
