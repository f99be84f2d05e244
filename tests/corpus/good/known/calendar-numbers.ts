// style: branded-free value records, integer arithmetic from Hinnant's papers, const tables, iteration over ranges

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const MONTH_NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;

const mod = (a: number, b: number): number => ((a % b) + b) % b;

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysIn({ year, month }: Pick<CivilDate, 'year' | 'month'>): number {
  switch (month) {
    case 2:
      return isLeap(year) ? 29 : 28;
    case 4:
    case 6:
    case 9:
    case 11:
      return 30;
    default:
      return 31;
  }
}

/** Days since 1970-01-01. */
export function toDays({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function fromDays(days: number): CivilDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export const weekday = (date: CivilDate): Weekday => WEEKDAYS[mod(toDays(date) + 3, 7)] ?? 'Mon';

export const addDays = (date: CivilDate, days: number): CivilDate => fromDays(toDays(date) + days);

export function addMonths({ year, month, day }: CivilDate, months: number): CivilDate {
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: mod(index, 12) + 1 };
  return { ...target, day: Math.min(day, daysIn(target)) };
}

export function parseDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysIn({ year, month })) return undefined;
  return { year, month, day };
}

export const format = ({ year, month, day }: CivilDate): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');

export function* weeks(year: number, month: number): Generator<readonly (number | undefined)[], void> {
  const lead = WEEKDAYS.indexOf(weekday({ year, month, day: 1 }));
  const total = daysIn({ year, month });
  for (let first = 1 - lead; first <= total; first += 7) {
    yield WEEKDAYS.map((_, offset) => {
      const day = first + offset;
      return day >= 1 && day <= total ? day : undefined;
    });
  }
}

export function page(year: number, month: number): string {
  const lines = [`${MONTH_NAMES[month - 1] ?? '?'} ${year}`, WEEKDAYS.map((name) => name.slice(0, 2)).join(' ')];
  for (const week of weeks(year, month)) lines.push(week.map((day) => `${day ?? ''}`.padStart(2)).join(' '));
  return lines.join('\n');
}

export function selfTest(): boolean {
  const day = parseDate('2024-02-29');
  if (!day) return false;
  return (
    toDays({ year: 1970, month: 1, day: 1 }) === 0 &&
    weekday(day) === 'Thu' &&
    format(addDays(day, 1)) === '2024-03-01' &&
    format(addMonths(day, 12)) === '2025-02-28' &&
    format(addMonths(day, -13)) === '2023-01-29' &&
    parseDate('2023-02-29') === undefined &&
    page(2024, 9).split('\n').length === 8
  );
}
