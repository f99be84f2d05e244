// rule: SK1213
// mechanism: getter-only-laundering
// wrong: throws TypeError
class Clock {
  get hour(): number {
    return 12;
  }
}

function advance(clock: { hour: number }): number {
  clock.hour += 1;
  return clock.hour;
}

export function go(): number {
  return advance(new Clock());
}
