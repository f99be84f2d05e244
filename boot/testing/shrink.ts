/**
 * The shortest conversation that still shows a finding: fewer steps, then plainer values.
 *
 * Owns: which candidates are tried, in which order, and how many. Invariant: what comes out shows the same finding, by its key.
 */
import type { ContractTable } from '../../abi/index.ts';
import type { Played } from './play.ts';
import type { Script, Step } from './script.ts';
import { plainerFields } from './values.ts';

/** `replay` plays a script. `argsOf`: plainer arguments. */
export function shrink(
  found: Played,
  replay: (script: Script) => Played,
  contracts: readonly ContractTable[],
  argsOf: (args: string) => readonly string[],
  mostTries = 400,
): Played {
  let best = found;
  let tries = 0;
  const better = (script: Script): boolean => {
    if (tries > mostTries) return false;
    tries += 1;
    const played = replay(script);
    if (played.finding === undefined || played.finding.key !== found.finding?.key) return false;
    best = played;
    return true;
  };
  for (let changed = true; changed && tries < mostTries; ) {
    changed = fewer(best, better, () => best);
    const { refused, ...unrefused } = best.script;
    if (refused !== undefined && better(unrefused)) changed = true;
    for (const args of argsOf(best.script.args)) if (better({ ...best.script, args })) changed = true;
    for (let index = 0; index < best.script.steps.length; index += 1) {
      while (plainerStep(best.script, index, contracts).some(better)) changed = true;
    }
  }
  better(renamed(best.script));
  return best;
}

/** With the names that the ends would have, had nothing been taken out. */
function renamed(script: Script): Script {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const now = (name: string): string => {
    const [head = '', ...rest] = name.split('.');
    return [names.get(head) ?? head, ...rest].join('.');
  };
  const steps = script.steps.map((step): Step => {
    if (step.kind === 'refuse') return step;
    if (step.kind !== 'connect') return { ...step, end: now(step.end) };
    const count = (counts.get(step.port) ?? 0) + 1;
    counts.set(step.port, count);
    const as = count === 1 ? step.port : `${step.port}#${count}`;
    names.set(step.as, as);
    return { ...step, as };
  });
  return { ...script, steps };
}

/** A client less is for most processes a conversation of their own less: the rest of those come so much earlier. */
function earlier(script: Script, by: number): Script {
  const clients = script.steps.flatMap((step) => (step.kind === 'connect' ? [step.as] : []));
  const now = (name: string): string => {
    const match = /^([^.#]+)#(\d+)(.*)$/.exec(name);
    if (match === null || clients.includes(name.split('.')[0] ?? '')) return name;
    const [, base = '', number = '', rest = ''] = match;
    const count = Math.max(1, Number(number) - by);
    return count === 1 ? `${base}${rest}` : `${base}#${count}${rest}`;
  };
  const steps = script.steps.map((step) => ('end' in step ? { ...step, end: now(step.end) } : step));
  return { ...script, steps };
}

/** Without some of the steps in a row: half of them first, one at last. True when something went. */
function fewer(start: Played, better: (script: Script) => boolean, now: () => Played): boolean {
  let changed = false;
  for (let size = Math.max(1, Math.floor(start.script.steps.length / 2)); size >= 1; size = Math.floor(size / 2)) {
    for (let at = now().script.steps.length - size; at >= 0; at -= size > 3 ? size : 1) {
      const { steps } = now().script;
      const taken = steps.slice(at, at + size);
      const left: Script = { ...now().script, steps: [...steps.slice(0, at), ...steps.slice(at + size)] };
      const clients = taken.filter(({ kind }) => kind === 'connect').length;
      if (better(left) || (clients > 0 && better(earlier(left, clients)))) changed = true;
    }
  }
  return changed;
}

function plainerStep(script: Script, index: number, contracts: readonly ContractTable[]): readonly Script[] {
  const step = script.steps[index];
  if (step?.kind !== 'say') return [];
  const changed = (other: Step): Script => ({ ...script, steps: script.steps.with(index, other) });
  const { leave, ...staying } = step;
  const fields = contracts.flatMap(({ messages }) => messages.filter(({ name }) => name === step.message));
  const table = fields.find((message) =>
    Object.keys(step.values).every((name) => message.fields.some((field) => field.name === name)),
  );
  const plainer = plainerFields(table?.fields ?? [], step.values).map((values) => changed({ ...step, values }));
  return leave === undefined ? plainer : [changed({ kind: 'close', end: step.end }), changed(staying), ...plainer];
}
