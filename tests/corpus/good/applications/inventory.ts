// style: service class over repositories, Partial patches, Omit for drafts, in narrowing
// refused: SK1212 because what has numbers for keys may have other keys as well, which `Object.values` gives too; `Record<string, Item>` passes

export interface Item {
  id: number;
  name: string;
  stock: number;
  location?: string;
  tags: string[];
}

export type Draft = Omit<Item, 'id' | 'tags'> & { tags?: string[] };
export type Patch = Partial<Omit<Item, 'id'>>;

export type Change =
  | { item: Item; before: Item }
  | { item: Item; created: true }
  | { removedId: number };

export class Repository {
  private items: Record<number, Item> = {};
  private sequence = 0;

  insert(draft: Draft): Item {
    const item: Item = { tags: [], ...draft, id: ++this.sequence };
    this.items[item.id] = item;
    return item;
  }

  byId(id: number): Item | undefined {
    return this.items[id];
  }

  save(item: Item): void {
    this.items[item.id] = item;
  }

  remove(id: number): boolean {
    const { [id]: found, ...rest } = this.items;
    this.items = rest;
    return found !== undefined;
  }

  all(): Item[] {
    return Object.values(this.items);
  }
}

export class Inventory {
  readonly changes: Change[] = [];

  constructor(private readonly repository = new Repository()) {}

  create(draft: Draft): number {
    const item = this.repository.insert(draft);
    this.changes.push({ item, created: true });
    return item.id;
  }

  patch(id: number, patch: Patch): Item {
    const before = this.require(id);
    const item = { ...before, ...patch };
    this.repository.save(item);
    this.changes.push({ item, before });
    return item;
  }

  move(id: number, by: number): number {
    const { stock } = this.require(id);
    if (stock + by < 0) throw new RangeError(`only ${stock} left`);
    return this.patch(id, { stock: stock + by }).stock;
  }

  remove(id: number): void {
    if (this.repository.remove(id)) this.changes.push({ removedId: id });
  }

  search({ tag, text = '' }: { tag?: string; text?: string } = {}): string[] {
    return this.repository
      .all()
      .filter((item) => (tag === undefined || item.tags.includes(tag)) && item.name.includes(text))
      .map(({ name }) => name);
  }

  private require(id: number): Item {
    const item = this.repository.byId(id);
    if (!item) throw new Error(`no item ${id}`);
    return item;
  }
}

export function describe(change: Change): string {
  if ('removedId' in change) return `-${change.removedId}`;
  if ('created' in change) return `+${change.item.name}`;
  const { item, before } = change;
  return item.stock === before.stock ? `~${item.name}` : `${before.stock}>${item.stock}`;
}

export function selfTest(): boolean {
  const inventory = new Inventory();
  const pen = inventory.create({ name: 'pen', stock: 5, tags: ['office'] });
  const cup = inventory.create({ name: 'cup', stock: 1, location: 'kitchen' });
  inventory.move(pen, -2);
  inventory.patch(cup, { name: 'mug', tags: ['office', 'kitchen'] });
  const found = inventory.search({ tag: 'office' }).join();
  inventory.remove(pen);
  let message = '';
  try {
    inventory.move(cup, -2);
  } catch (error) {
    message = (error instanceof RangeError && error.message) || 'other';
  }
  return found === 'pen,mug' && inventory.changes.map(describe).join(' ') === '+pen +cup 5>3 ~mug -1' && message === 'only 1 left';
}
