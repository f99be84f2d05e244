// style: calendar arithmetic on plain records, exhaustive parsing, comparator functions

export interface DateTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/;

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function parseOffset(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  return sign * (hours * 60 + minutes);
}

export function parseIso(text: string): DateTime | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && hour < 24 && minute < 60 && second < 60;
  return valid ? { year, month, day, hour, minute, second, offset: parseOffset(match[7]) } : null;
}

/** Days since 1970-01-01, after Hinnant. */
export function toEpochDay({ year, month, day }: Pick<DateTime, 'year' | 'month' | 'day'>): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function fromEpochDay(epochDay: number): { year: number; month: number; day: number } {
  const z = epochDay + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function toEpochSeconds(dt: DateTime): number {
  return toEpochDay(dt) * 86400 + dt.hour * 3600 + (dt.minute - dt.offset) * 60 + dt.second;
}

export function addMonths(dt: DateTime, months: number): DateTime {
  const total = dt.year * 12 + (dt.month - 1) + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return { ...dt, year, month, day: Math.min(dt.day, daysInMonth(year, month)) };
}

const WEEKDAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export function weekday(dt: DateTime): Weekday {
  const index = ((toEpochDay(dt) % 7) + 7) % 7;
  return WEEKDAYS[index] ?? 'Thu';
}

export function selfTest(): boolean {
  const moment = parseIso('2024-02-29T23:30:15+02:00');
  if (!moment) return false;
  const later = addMonths(moment, 12);
  return (
    toEpochSeconds(moment) === 1709242215 &&
    later.day === 28 &&
    addMonths(moment, -3).month === 11 &&
    weekday(moment) === 'Thu' &&
    [-719468, 0, 19782].every((n) => toEpochDay(fromEpochDay(n)) === n) &&
    parseIso('2023-02-29') === null &&
    parseIso('yesterday') === null
  );
}
