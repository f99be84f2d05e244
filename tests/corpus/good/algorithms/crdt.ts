// style: Shapiro et al. 2011, common generic interface, OR-Set and counters

export interface Crdt<S> {
  merge(other: S): void;
}

export class GCounter implements Crdt<GCounter> {
  protected readonly counts: Map<string, number> = new Map();

  constructor(protected readonly replica: string) {}

  increment(by = 1): void {
    this.counts.set(this.replica, (this.counts.get(this.replica) ?? 0) + by);
  }

  get value(): number {
    return [...this.counts.values()].reduce((a, b) => a + b, 0);
  }

  merge(other: GCounter): void {
    for (const [replica, count] of other.counts) {
      this.counts.set(replica, Math.max(count, this.counts.get(replica) ?? 0));
    }
  }
}

export class PnCounter implements Crdt<PnCounter> {
  private readonly up: GCounter;
  private readonly down: GCounter;

  constructor(replica: string) {
    this.up = new GCounter(replica);
    this.down = new GCounter(replica);
  }

  add(amount: number): void {
    if (amount >= 0) this.up.increment(amount);
    else this.down.increment(-amount);
  }

  get value(): number {
    return this.up.value - this.down.value;
  }

  merge(other: PnCounter): void {
    this.up.merge(other.up);
    this.down.merge(other.down);
  }
}

export class OrSet<T> implements Crdt<OrSet<T>> {
  private readonly live = new Map<T, Set<string>>();
  private readonly tombstones = new Set<string>();
  private nextTag = 0;

  constructor(private readonly replica: string) {}

  add(value: T): void {
    this.tagsOf(value).add(`${this.replica}:${this.nextTag++}`);
  }

  remove(value: T): void {
    for (const tag of this.tagsOf(value)) this.tombstones.add(tag);
    this.live.delete(value);
  }

  has(value: T): boolean {
    return (this.live.get(value)?.size ?? 0) > 0;
  }

  merge(other: OrSet<T>): void {
    other.tombstones.forEach((tag) => this.tombstones.add(tag));
    for (const [value, tags] of other.live) {
      for (const tag of tags) this.tagsOf(value).add(tag);
    }
    for (const [value, tags] of this.live) {
      for (const tag of tags) if (this.tombstones.has(tag)) tags.delete(tag);
      if (tags.size === 0) this.live.delete(value);
    }
  }

  values(): T[] {
    return [...this.live.keys()].filter((value) => this.has(value));
  }

  private tagsOf(value: T): Set<string> {
    const tags = this.live.get(value);
    if (tags) return tags;
    const fresh = new Set<string>();
    this.live.set(value, fresh);
    return fresh;
  }
}

export function selfTest(): boolean {
  const left = new PnCounter('left');
  const right = new PnCounter('right');
  left.add(5);
  right.add(-2);
  left.merge(right);
  right.merge(left);
  right.merge(left);

  const phone = new OrSet<string>('phone');
  const laptop = new OrSet<string>('laptop');
  phone.add('milk');
  laptop.merge(phone);
  laptop.remove('milk');
  phone.add('milk'); // concurrent with the removal: adding wins
  phone.add('eggs');
  laptop.merge(phone);
  phone.merge(laptop);
  return (
    left.value === 3 &&
    right.value === 3 &&
    phone.has('milk') &&
    laptop.values().sort().join() === 'eggs,milk' &&
    phone.values().length === 2
  );
}
