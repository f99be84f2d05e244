/**
 * In which order the processes of a system start.
 *
 * Owns: the order, which nobody writes down: a server before its clients, otherwise as the file has them. A ring of uses has no such order;
 * it is no mistake, for a client waits at the port until its server is there, and is told with its path.
 */
import type { SystemFile } from '../../abi/index.ts';
import { components } from './deadlock/wiring.ts';

export interface StartOrder {
  /** Every process once. */
  readonly order: readonly string[];
  /** Each a path along `uses` that comes back to where it began: `a -> b -> a`. */
  readonly rings: readonly string[];
}

export function startOrder(system: SystemFile): StartOrder {
  const names = Object.keys(system.processes);
  const servers = new Map(names.map((name) => [name, serversOf(system, name)]));
  // Tarjan finds a component after all that it leads to, which is servers first.
  const found = components(servers);
  const place = new Map(names.map((name, index) => [name, index]));
  const order = found.flatMap((set) => [...set].sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0)));
  const rings = found.flatMap((set) => {
    const path = pathBack(set[0] ?? '', new Set(set), servers);
    return path === undefined ? [] : [path.join(' -> ')];
  });
  return { order, rings };
}

const serversOf = (system: SystemFile, name: string): ReadonlySet<string> =>
  new Set(
    Object.values(system.processes[name]?.uses ?? {})
      .map((target) => target.split('.')[0] ?? '')
      .filter((server) => Object.hasOwn(system.processes, server)),
  );

/** The shortest way from a process along its uses back to itself. */
function pathBack(
  start: string,
  within: ReadonlySet<string>,
  servers: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] | undefined {
  const queue: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const next of servers.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return [...path, next];
      if (!within.has(next) || seen.has(next)) continue;
      seen.add(next);
      queue.push([...path, next]);
    }
  }
  return undefined;
}
