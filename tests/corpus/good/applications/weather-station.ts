// style: interfaces with optional readings, aggregation by reduce, Map of arrays, nullish everywhere

export interface Reading {
  station: string;
  hour: number;
  temperature?: number;
  rain?: number;
  wind?: { speed: number; direction: string } | null;
}

interface Summary {
  count: number;
  warmest?: { hour: number; temperature: number };
  totalRain: number;
  winds: Record<string, number>;
}

const emptySummary = (): Summary => ({ count: 0, totalRain: 0, winds: {} });

function addReading(summary: Summary, reading: Reading): Summary {
  summary.count++;
  summary.totalRain += reading.rain ?? 0;
  const { temperature, hour, wind } = reading;
  if (temperature !== undefined && temperature > (summary.warmest?.temperature ?? -Infinity)) {
    summary.warmest = { hour, temperature };
  }
  if (wind) summary.winds[wind.direction] = Math.max(summary.winds[wind.direction] ?? 0, wind.speed);
  return summary;
}

export function summarise(readings: Reading[]): Map<string, Summary> {
  const result = new Map<string, Summary>();
  for (const reading of readings) {
    const summary = result.get(reading.station) ?? emptySummary();
    result.set(reading.station, addReading(summary, reading));
  }
  return result;
}

export function fillGaps(readings: Reading[]): Reading[] {
  let last: number | undefined;
  return readings.map((reading) => {
    last = reading.temperature ?? last;
    return last === undefined ? reading : { ...reading, temperature: last };
  });
}

export function strongest(summaries: Map<string, Summary>): [station: string, direction: string, speed: number] | undefined {
  const all = [...summaries].flatMap(([station, { winds }]) =>
    Object.entries(winds).map(([direction, speed]): [string, string, number] => [station, direction, speed]),
  );
  all.sort(([, , a], [, , b]) => b - a);
  return all[0];
}

export function selfTest(): boolean {
  const readings: Reading[] = [
    { station: 'hill', hour: 1, temperature: 4, wind: { speed: 30, direction: 'W' } },
    { station: 'hill', hour: 2, rain: 2.5, wind: null },
    { station: 'port', hour: 1, temperature: 9, rain: 1 },
    { station: 'hill', hour: 3, temperature: 7, wind: { speed: 45, direction: 'W' } },
  ];
  const summaries = summarise(readings);
  const hill = summaries.get('hill');
  return hill?.count === 3 && hill.warmest?.hour === 3 && hill.totalRain === 2.5 && strongest(summaries)?.join() === 'hill,W,45' && fillGaps(readings)[1]?.temperature === 4;
}
