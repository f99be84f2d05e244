/** Sizes and times as people write them: `2MiB`, `20ms`. */
const mostBytes = 4096 * 1024 * 1024;
const mostMs = 3_600_000;

/** Bytes, whole; undefined when it is no size. */
export function parseSize(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,12}(?:\.\d{1,3})?)(B|KiB|MiB)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const bytes = Number(digits) * (unit === 'MiB' ? 1024 * 1024 : unit === 'KiB' ? 1024 : 1);
  return Number.isInteger(bytes) && bytes <= mostBytes ? bytes : undefined;
}

/** Milliseconds, more than 0; undefined when it is no time. */
export function parseDuration(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,12}(?:\.\d{1,3})?)(ms|s)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const milliseconds = Number(digits) * (unit === 's' ? 1000 : 1);
  return milliseconds > 0 && milliseconds <= mostMs ? milliseconds : undefined;
}
