// style: date arithmetic on ISO texts and day numbers, weekday tuples, holidays as sets, recurrences as generators
// refused: SK1203 because `as [number, number, number]` is believed, not checked; `const [year = 0, month = 0, day = 0]` passes
// refused: SK1204 because `!` is believed, not checked; `?? 'mon'` passes

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
type IsoDate = `${number}-${number}-${number}`;

interface Civil {
  year: number;
  month: number;
  day: number;
}

export function toDayNumber({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export function fromDayNumber(days: number): Civil {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function parseIso(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) throw new RangeError(`not a date: ${text}`);
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const days = toDayNumber({ year, month, day });
  if (toIso(days) !== text) throw new RangeError(`no such day: ${text}`);
  return days;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

export function toIso(days: number): string {
  const { year, month, day } = fromDayNumber(days);
  return [pad(year, 4), pad(month), pad(day)].join('-');
}

export const weekdayOf = (days: number): Weekday => WEEKDAYS[(((days + 3) % 7) + 7) % 7]!;

export class BusinessCalendar {
  readonly #holidays: ReadonlySet<number>;
  readonly #weekend: ReadonlySet<Weekday>;

  constructor(holidays: readonly IsoDate[], weekend: readonly Weekday[] = ['sat', 'sun']) {
    this.#holidays = new Set(holidays.map(parseIso));
    this.#weekend = new Set(weekend);
  }

  isBusinessDay(days: number): boolean {
    return !this.#weekend.has(weekdayOf(days)) && !this.#holidays.has(days);
  }

  add(start: string, count: number): string {
    const step = Math.sign(count);
    let days = parseIso(start);
    for (let left = Math.abs(count); left > 0; ) {
      days += step;
      if (this.isBusinessDay(days)) left--;
    }
    return toIso(days);
  }

  between(from: string, to: string): number {
    let count = 0;
    for (let days = parseIso(from); days < parseIso(to); days++) if (this.isBusinessDay(days)) count++;
    return count;
  }
}

type Rule = { every: 'week'; on: Weekday[] } | { every: 'month'; day: number } | { every: 'days'; count: number };

export function* occurrences(rule: Rule, start: string): Generator<string, never> {
  const first = parseIso(start);
  for (let days = first; ; days++) {
    switch (rule.every) {
      case 'week':
        if (rule.on.includes(weekdayOf(days))) yield toIso(days);
        break;
      case 'month':
        if (fromDayNumber(days).day === rule.day) yield toIso(days);
        break;
      case 'days':
        if ((days - first) % rule.count === 0) yield toIso(days);
        break;
    }
  }
}

function first(count: number, rule: Rule, start: string): string[] {
  const found: string[] = [];
  for (const date of occurrences(rule, start)) {
    found.push(date);
    if (found.length === count) break;
  }
  return found;
}

export function selfTest(): boolean {
  const calendar = new BusinessCalendar(['2024-12-25', '2024-12-26', '2025-01-01']);
  let refused = false;
  try {
    parseIso('2023-02-29');
  } catch (error) {
    refused = error instanceof RangeError;
  }
  return (
    parseIso('1970-01-01') === 0 &&
    toIso(parseIso('2000-02-29') + 366) === '2001-03-01' &&
    weekdayOf(parseIso('2024-12-24')) === 'tue' &&
    calendar.add('2024-12-24', 1) === '2024-12-27' &&
    calendar.add('2024-12-27', -1) === '2024-12-24' &&
    calendar.between('2024-12-23', '2025-01-02') === 5 &&
    first(2, { every: 'month', day: 31 }, '2024-02-01').join() === '2024-03-31,2024-05-31' &&
    first(3, { every: 'week', on: ['mon', 'fri'] }, '2024-12-24').join() === '2024-12-27,2024-12-30,2025-01-03' &&
    first(2, { every: 'days', count: 10 }, '2024-12-24')[1] === '2025-01-03' &&
    refused
  );
}
