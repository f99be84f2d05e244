/** The limits of a system: none above what its process asks for, all together within the system's. */
import type { LimitsText, Manifest, SipLimits } from '../../abi/index.ts';
import type { LinkContext } from './context.ts';
import { parseDuration, parseSize } from './measure.ts';
import { limitRaised, limitsExceedTotal, systemForm } from './rules/index.ts';
import type { LinkFinding, Path } from './source.ts';

type Limit = 'memory' | 'turn' | 'blocks';
const askedFor: Readonly<Record<Limit, keyof SipLimits>> = {
  memory: 'memoryBytes',
  turn: 'turnMs',
  blocks: 'blockBytes',
};
const limits: readonly Limit[] = ['memory', 'turn', 'blocks'];

const measure = (limit: Limit, text: string): number | undefined =>
  limit === 'turn' ? parseDuration(text) : parseSize(text);

export function checkLimits({ system, manifests, programs }: LinkContext): readonly LinkFinding[] {
  const findings: LinkFinding[] = [];
  const sums = { memory: 0, blocks: 0 };
  for (const [name, process] of Object.entries(system.processes)) {
    const manifest = manifests.get(name);
    if (manifest === undefined) continue;
    findings.push(...checkGiven(['processes', name, 'limits'], process.limits ?? {}, manifest));
    for (const limit of ['memory', 'blocks'] as const) sums[limit] += given(limit, process.limits, manifest);
  }
  for (const [name, program] of Object.entries(system.programs ?? {})) {
    const manifest = programs.get(name);
    if (manifest === undefined || typeof program === 'string') continue;
    findings.push(...checkGiven(['programs', name, 'limits'], program.limits ?? {}, manifest));
  }
  for (const limit of ['memory', 'blocks'] as const) {
    const text = system.limits?.[limit];
    const most = text === undefined ? undefined : parseSize(text);
    if (most === undefined || sums[limit] <= most) continue;
    const message = `the processes together may have ${inMebibytes(sums[limit])} of ${limit}, and the system ${text}`;
    findings.push({
      rule: limitsExceedTotal,
      path: ['limits', limit],
      on: 'value',
      message,
      label: 'less than the sum',
    });
  }
  return findings;
}

function checkGiven(path: Path, said: LimitsText, manifest: Manifest): readonly LinkFinding[] {
  return limits.flatMap((limit): readonly LinkFinding[] => {
    const text = said[limit];
    if (text === undefined) return [];
    const amount = measure(limit, text);
    const at: Path = [...path, limit];
    if (amount === undefined) {
      return [
        {
          rule: systemForm,
          path: at,
          on: 'value',
          message: `\`${text}\` is too much, or no whole number`,
          label: 'out of range',
        },
      ];
    }
    const asked = manifest.limits[askedFor[limit]];
    if (amount <= asked) return [];
    const most = limit === 'turn' ? `${asked}ms` : inMebibytes(asked);
    return [
      {
        rule: limitRaised,
        path: at,
        on: 'value',
        message: `\`${manifest.name}\` asks for ${most} of ${limit}, and ${text} is more`,
        label: 'more than it asks for',
      },
    ];
  });
}

const given = (limit: 'memory' | 'blocks', said: LimitsText | undefined, manifest: Manifest): number => {
  const asked = manifest.limits[askedFor[limit]];
  return Math.min(asked, parseSize(said?.[limit] ?? '') ?? asked);
};

const inMebibytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 100) / 100}MiB`;
