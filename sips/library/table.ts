/** Columns of text, as wide as their widest cell. */

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** Rows under titles, lines ended by newlines. Cells of the last column are not padded; `columns` 0 cuts nothing. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const titles = columns.map((column) => column.title);
  const widths = columns.map((_, index) =>
    [titles, ...rows].reduce((widest, row) => Math.max(widest, (row[index] ?? '').length), 0),
  );
  const line = (row: readonly string[]): string => {
    const cells = columns.map((column, index) => {
      const cell = row[index] ?? '';
      const room = widths[index] ?? 0;
      return column.align === 'right' ? cell.padStart(room) : cell.padEnd(room);
    });
    const text = cells.join('  ').trimEnd();
    return width > 0 && text.length > width ? `${text.slice(0, width - 1)}…` : text;
  };
  return `${[titles, ...rows].map(line).join('\n')}\n`;
}

/** A size as a person reads it: `512 B`, `1.4 KiB`, `20 MiB`. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kib = bytes / 1024;
  if (kib < 1024) return `${short(kib)} KiB`;
  const mib = kib / 1024;
  return mib < 1024 ? `${short(mib)} MiB` : `${short(mib / 1024)} GiB`;
}

const short = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

/** Milliseconds since 1970 as `2026-01-31 23:59:59` UTC. The calendar is Howard Hinnant's `civil_from_days`. */
export function date(unixMs: number): string {
  const seconds = Math.floor(unixMs / 1000);
  const days = Math.floor(seconds / 86_400);
  const ofDay = seconds - days * 86_400;
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const clock = [Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ofDay % 60].map(two).join(':');
  return `${year}-${two(month)}-${two(day)} ${clock}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
