// style: domain model with classes, result unions, change making, inventory as nested records

const COINS = [200, 100, 50, 20, 10, 5] as const;
type Coin = (typeof COINS)[number];

interface Slot {
  name: string;
  price: number;
  quantity: number;
}

type Sale =
  | { status: 'sold'; item: string; change: Coin[] }
  | { status: 'refused'; reason: 'unknown' | 'sold-out' | 'no-change' }
  | { status: 'short'; missing: number };

export class CoinBox {
  private counts: Record<Coin, number> = { 5: 0, 10: 0, 20: 0, 50: 0, 100: 0, 200: 0 };

  add(coin: Coin, n = 1): void {
    this.counts[coin] += n;
  }

  get total(): number {
    return COINS.reduce((sum, coin) => sum + coin * this.counts[coin], 0);
  }

  /** Greedy; nothing is taken when it does not come out even. */
  take(amount: number): Coin[] | undefined {
    const taken: Coin[] = [];
    let left = amount;
    for (const coin of COINS) {
      let available = this.counts[coin];
      while (left >= coin && available > 0) {
        taken.push(coin);
        left -= coin;
        available--;
      }
    }
    if (left !== 0) return undefined;
    for (const coin of taken) this.counts[coin]--;
    return taken;
  }
}

export class VendingMachine {
  private slots: { [code: string]: Slot } = {};
  private inserted: Coin[] = [];

  constructor(private box: CoinBox) {}

  stock(code: string, slot: Slot): this {
    const existing = this.slots[code];
    this.slots[code] = existing ? { ...existing, quantity: existing.quantity + slot.quantity } : slot;
    return this;
  }

  insert(...coins: Coin[]): this {
    this.inserted.push(...coins);
    return this;
  }

  get credit(): number {
    return this.inserted.reduce((a, b) => a + b, 0);
  }

  select(code: string): Sale {
    const slot = this.slots[code];
    if (!slot) return { status: 'refused', reason: 'unknown' };
    if (slot.quantity === 0) return { status: 'refused', reason: 'sold-out' };
    const due = this.credit - slot.price;
    if (due < 0) return { status: 'short', missing: -due };
    this.inserted.forEach((coin) => this.box.add(coin));
    const change = this.box.take(due);
    if (!change) {
      this.box.take(this.credit);
      return { status: 'refused', reason: 'no-change' };
    }
    slot.quantity--;
    this.inserted = [];
    return { status: 'sold', item: slot.name, change };
  }

  refund(): Coin[] {
    const coins = this.inserted;
    this.inserted = [];
    return coins;
  }
}

function describe(sale: Sale): string {
  switch (sale.status) {
    case 'sold':
      return `${sale.item}+${sale.change.join('+')}`;
    case 'short':
      return `-${sale.missing}`;
    case 'refused':
      return sale.reason;
  }
}

export function selfTest(): boolean {
  const box = new CoinBox();
  box.add(20, 2);
  box.add(10);
  const machine = new VendingMachine(box)
    .stock('A1', { name: 'water', price: 110, quantity: 1 })
    .stock('B2', { name: 'nuts', price: 195, quantity: 3 })
    .stock('A1', { name: 'water', price: 110, quantity: 1 });
  const log = [
    machine.insert(100).select('A1'),
    machine.insert(50).select('A1'),
    machine.insert(200).select('B2'),
    machine.select('Z9'),
  ].map(describe);
  const back = machine.refund();
  const last = describe(machine.insert(100, 10).select('A1'));
  const soldOut = describe(machine.insert(200).select('A1'));
  return log.join() === '-10,water+20+20,no-change,unknown' && back.join() === '200' && last === 'water+' && soldOut === 'sold-out';
}
