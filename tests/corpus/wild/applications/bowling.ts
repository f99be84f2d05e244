// style: ten-pin bowling score card, frames as a discriminated union, recursive scoring, rendering

type Frame =
  | { kind: 'strike' }
  | { kind: 'spare'; first: number }
  | { kind: 'open'; first: number; second: number }
  | { kind: 'last'; rolls: number[] };

export class ScoreCard {
  private readonly rolls: number[] = [];

  roll(...pins: number[]): this {
    for (const count of pins) {
      if (!Number.isInteger(count) || count < 0 || count > 10) throw new RangeError(`cannot knock down ${count}`);
      this.rolls.push(count);
    }
    return this;
  }

  frames(): Frame[] {
    const frames: Frame[] = [];
    let i = 0;
    while (i < this.rolls.length && frames.length < 9) {
      const first = this.rolls[i++] ?? 0;
      if (first === 10) {
        frames.push({ kind: 'strike' });
        continue;
      }
      const second = this.rolls[i++];
      if (second === undefined) break;
      if (first + second > 10) throw new RangeError(`frame ${frames.length + 1}: ${first} and ${second}`);
      frames.push(first + second === 10 ? { kind: 'spare', first } : { kind: 'open', first, second });
    }
    if (i < this.rolls.length) frames.push({ kind: 'last', rolls: this.rolls.slice(i) });
    return frames;
  }

  static rollsOf(frame: Frame): number[] {
    switch (frame.kind) {
      case 'strike':
        return [10];
      case 'spare':
        return [frame.first, 10 - frame.first];
      case 'open':
        return [frame.first, frame.second];
      case 'last':
        return frame.rolls;
    }
  }

  scores(): number[] {
    const frames = this.frames();
    let total = 0;
    return frames.map((frame, i) => {
      const later = frames.slice(i + 1).flatMap(ScoreCard.rollsOf);
      const bonus = frame.kind === 'strike' ? 2 : frame.kind === 'spare' ? 1 : 0;
      const counted = [...ScoreCard.rollsOf(frame), ...later.slice(0, bonus)];
      total += counted.reduce((sum, pins) => sum + pins, 0);
      return total;
    });
  }

  get total(): number {
    return this.scores().at(-1) ?? 0;
  }

  toString(): string {
    const pin = (n: number) => (n === 10 ? 'X' : n === 0 ? '-' : `${n}`);
    return this.frames()
      .map((frame) => {
        switch (frame.kind) {
          case 'strike':
            return 'X';
          case 'spare':
            return `${pin(frame.first)}/`;
          case 'open':
            return pin(frame.first) + pin(frame.second);
          case 'last': {
            const [a = 0, b = 0] = frame.rolls;
            const text = frame.rolls.map(pin);
            if (a !== 10 && a + b === 10) text[1] = '/';
            return text.join('');
          }
        }
      })
      .join(' ');
  }
}

export function selfTest(): boolean {
  const perfect = new ScoreCard().roll(...Array.from({ length: 12 }, () => 10));
  const mixed = new ScoreCard().roll(10, 7, 3, 9, 0, 10, 0, 8, 8, 2, 0, 6, 10, 10, 10, 8, 1);
  let error = '';
  try {
    new ScoreCard().roll(7, 7).frames();
  } catch (e) {
    error = e instanceof RangeError ? e.message : '';
  }
  return perfect.total === 300 && mixed.total === 167 && `${mixed}` === 'X 7/ 9- X -8 8/ -6 X X X81' && error === 'frame 1: 7 and 7';
}
