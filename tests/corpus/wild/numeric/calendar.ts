// style: date arithmetic on plain numbers after Howard Hinnant, immutable value class with static constructors

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

export type Weekday = (typeof WEEKDAYS)[number];
type Unit = 'day' | 'week' | 'month' | 'year';

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export class CalendarDate {
  private constructor(
    public readonly year: number,
    public readonly month: number,
    public readonly day: number,
  ) {
    Object.freeze(this);
  }

  static of(year: number, month: number, day: number): CalendarDate {
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
      throw new RangeError(`no such day: ${year}-${month}-${day}`);
    }
    return new CalendarDate(year, month, day);
  }

  static parse(text: string): CalendarDate | null {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!match) return null;
    const [year, month, day] = match.slice(1).map(Number);
    if (year === undefined || month === undefined || day === undefined) return null;
    try {
      return CalendarDate.of(year, month, day);
    } catch {
      return null;
    }
  }

  static fromEpochDay(epochDay: number): CalendarDate {
    const z = epochDay + 719468;
    const era = Math.floor(z / 146097);
    const doe = z - era * 146097;
    const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
    const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
    const mp = Math.floor((5 * doy + 2) / 153);
    const month = mp < 10 ? mp + 3 : mp - 9;
    return new CalendarDate(yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1);
  }

  get epochDay(): number {
    const y = this.month <= 2 ? this.year - 1 : this.year;
    const era = Math.floor(y / 400);
    const yoe = y - era * 400;
    const doy = Math.floor((153 * (this.month + (this.month > 2 ? -3 : 9)) + 2) / 5) + this.day - 1;
    return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
  }

  get weekday(): Weekday {
    return WEEKDAYS[(((this.epochDay + 4) % 7) + 7) % 7] ?? 'Sun';
  }

  plus(amount: number, unit: Unit = 'day'): CalendarDate {
    switch (unit) {
      case 'day':
        return CalendarDate.fromEpochDay(this.epochDay + amount);
      case 'week':
        return this.plus(7 * amount);
      case 'year':
        return this.plus(12 * amount, 'month');
      case 'month': {
        const index = this.year * 12 + (this.month - 1) + amount;
        const year = Math.floor(index / 12);
        const month = index - year * 12 + 1;
        return new CalendarDate(year, month, Math.min(this.day, daysInMonth(year, month)));
      }
    }
  }

  until(other: CalendarDate): number {
    return other.epochDay - this.epochDay;
  }

  equals(other: CalendarDate): boolean {
    return this.until(other) === 0;
  }

  toString(): string {
    return `${this.weekday} ${String(this.day).padStart(2, '0')} ${MONTHS[this.month - 1]} ${this.year}`;
  }
}

export function selfTest(): boolean {
  const jan31 = CalendarDate.of(2024, 1, 31);
  const moon = CalendarDate.parse('1969-07-20');
  return (
    `${jan31.plus(1, 'month')}` === 'Thu 29 Feb 2024' &&
    String(jan31.plus(13, 'month')) === 'Fri 28 Feb 2025' &&
    moon?.weekday === 'Sun' &&
    moon.until(CalendarDate.of(1970, 1, 1)) === 165 &&
    CalendarDate.of(1970, 1, 1).epochDay === 0 &&
    jan31.plus(-31).plus(31).equals(jan31) &&
    CalendarDate.parse('2023-02-29') === null
  );
}
