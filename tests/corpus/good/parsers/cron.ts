// style: lookup tables, plain date arithmetic without Date, readonly interfaces

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
}

const FIELDS: readonly Field[] = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { name: 'weekday', min: 0, max: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

export interface Moment {
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  readonly month: number;
  readonly weekday: number;
}

export type Schedule = readonly ReadonlySet<number>[];

function parseNumber(text: string, field: Field): number {
  const byName = field.names?.indexOf(text.toLowerCase()) ?? -1;
  const value = byName >= 0 ? byName + field.min : parseInt(text, 10);
  if (!(value >= field.min && value <= field.max)) throw new RangeError(`${field.name}: ${text} is out of range`);
  return value;
}

function parsePart(part: string, field: Field): number[] {
  const [range = '*', stepText] = part.split('/');
  const step = stepText === undefined ? 1 : parseInt(stepText, 10);
  let from = field.min;
  let to = field.max;
  if (range !== '*') {
    const [low = '', high] = range.split('-');
    from = parseNumber(low, field);
    to = high !== undefined ? parseNumber(high, field) : stepText !== undefined ? field.max : from;
  }
  const values: number[] = [];
  for (let v = from; v <= to; v += step) values.push(v);
  return values;
}

export function parseCron(expression: string): Schedule {
  const parts = expression.trim().split(' ');
  if (parts.length !== FIELDS.length) throw new SyntaxError(`expected ${FIELDS.length} fields, got ${parts.length}`);
  return FIELDS.map((field, i) => new Set((parts[i] ?? '*').split(',').flatMap((part) => parsePart(part, field))));
}

export function matches(schedule: Schedule, moment: Moment): boolean {
  const values = [moment.minute, moment.hour, moment.day, moment.month, moment.weekday];
  return values.every((value, i) => schedule[i]?.has(value) ?? false);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The next minute after `from` that matches, within a non-leap year. */
export function next(schedule: Schedule, from: Moment): Moment | null {
  let { minute, hour, day, month, weekday } = from;
  for (let i = 0; i < 366 * 24 * 60; i++) {
    minute++;
    if (minute === 60) {
      minute = 0;
      hour++;
    }
    if (hour === 24) {
      hour = 0;
      day++;
      weekday = (weekday + 1) % 7;
    }
    if (day > (DAYS[month - 1] ?? 31)) {
      day = 1;
      month = (month % 12) + 1;
    }
    const moment = { minute, hour, day, month, weekday };
    if (matches(schedule, moment)) return moment;
  }
  return null;
}

export function selfTest(): boolean {
  const schedule = parseCron('*/15 9-17 * * mon-fri');
  const friday: Moment = { minute: 50, hour: 17, day: 30, month: 1, weekday: 5 };
  const after = next(schedule, friday);
  let failed = false;
  try {
    parseCron('61 * * * *');
  } catch (error) {
    failed = error instanceof RangeError;
  }
  return (
    failed &&
    after !== null &&
    after.weekday === 1 &&
    after.hour === 9 &&
    after.minute === 0 &&
    after.day === 2 &&
    after.month === 2
  );
}
