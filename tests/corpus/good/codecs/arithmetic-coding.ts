// style: Witten, Neal and Cleary 1987, adaptive model class, callbacks for bits

const BITS = 16;
const WHOLE = 2 ** BITS;
const HALF = WHOLE / 2;
const QUARTER = WHOLE / 4;

interface Interval {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

class AdaptiveModel {
  private readonly counts: number[];

  constructor(private readonly symbols: number) {
    this.counts = Array.from({ length: symbols }, () => 1);
  }

  interval(symbol: number): Interval {
    let from = 0;
    for (let s = 0; s < symbol; s++) from += this.counts[s] ?? 0;
    const total = this.counts.reduce((a, b) => a + b, 0);
    return { from, to: from + (this.counts[symbol] ?? 0), total };
  }

  find(target: number): number {
    let sum = 0;
    for (let s = 0; s < this.symbols; s++) {
      sum += this.counts[s] ?? 0;
      if (target < sum) return s;
    }
    return this.symbols - 1;
  }

  update(symbol: number): void {
    this.counts[symbol] = (this.counts[symbol] ?? 0) + 1;
  }
}

export function encode(message: readonly number[], symbols: number): number[] {
  const model = new AdaptiveModel(symbols);
  const bits: number[] = [];
  let low = 0;
  let high = WHOLE - 1;
  let pending = 0;
  const emit = (bit: 0 | 1) => {
    bits.push(bit);
    for (; pending > 0; pending--) bits.push(1 - bit);
  };
  for (const symbol of message) {
    const { from, to, total } = model.interval(symbol);
    const range = high - low + 1;
    high = low + Math.floor((range * to) / total) - 1;
    low = low + Math.floor((range * from) / total);
    for (;;) {
      if (high < HALF) {
        emit(0);
      } else if (low >= HALF) {
        emit(1);
        low -= HALF;
        high -= HALF;
      } else if (low >= QUARTER && high < HALF + QUARTER) {
        pending++;
        low -= QUARTER;
        high -= QUARTER;
      } else {
        break;
      }
      low *= 2;
      high = high * 2 + 1;
    }
    model.update(symbol);
  }
  pending++;
  emit(low < QUARTER ? 0 : 1);
  return bits;
}

export function decode(bits: readonly number[], length: number, symbols: number): number[] {
  const model = new AdaptiveModel(symbols);
  const message: number[] = [];
  let position = 0;
  const nextBit = (): number => bits[position++] ?? 0;
  let value = 0;
  for (let i = 0; i < BITS; i++) value = value * 2 + nextBit();
  let low = 0;
  let high = WHOLE - 1;
  while (message.length < length) {
    const range = high - low + 1;
    const { total } = model.interval(0);
    const symbol = model.find(Math.floor(((value - low + 1) * total - 1) / range));
    const { from, to } = model.interval(symbol);
    high = low + Math.floor((range * to) / total) - 1;
    low = low + Math.floor((range * from) / total);
    for (;;) {
      let shift = 0;
      if (high < HALF) shift = 0;
      else if (low >= HALF) shift = HALF;
      else if (low >= QUARTER && high < HALF + QUARTER) shift = QUARTER;
      else break;
      low = (low - shift) * 2;
      high = (high - shift) * 2 + 1;
      value = (value - shift) * 2 + nextBit();
    }
    message.push(symbol);
    model.update(symbol);
  }
  return message;
}

export function selfTest(): boolean {
  const skewed = Array.from({ length: 300 }, (_, i) => (i % 17 === 0 ? 2 : i % 11 === 0 ? 1 : 0));
  const bits = encode(skewed, 3);
  return decode(bits, skewed.length, 3).join() === skewed.join() && bits.length < 300 && decode(encode([], 4), 0, 4).length === 0;
}
