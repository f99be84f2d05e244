// style: sorted ring with binary search, injected hash function type

export type HashFunction = (text: string) => number;

interface RingPoint {
  position: number;
  server: string;
}

const djb2: HashFunction = (text) => {
  let hash = 5381;
  for (const c of text) hash = (Math.imul(hash, 33) ^ (c.codePointAt(0) ?? 0)) >>> 0;
  // Finalise as in MurmurHash3, else neighbours stay neighbours.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

export class HashRing {
  private points: RingPoint[] = [];

  constructor(
    private readonly replicas: number = 64,
    private readonly hash: HashFunction = djb2,
  ) {}

  add(server: string): void {
    for (let i = 0; i < this.replicas; i++) {
      this.points.push({ position: this.hash(`${server}#${i}`), server });
    }
    this.points.sort((a, b) => a.position - b.position);
  }

  remove(server: string): void {
    this.points = this.points.filter((point) => point.server !== server);
  }

  lookup(key: string): string | undefined {
    const target = this.hash(key);
    let lo = 0;
    let hi = this.points.length;
    while (lo < hi) {
      const mid = Math.floor((lo + hi) / 2);
      const point = this.points[mid];
      if (point && point.position < target) lo = mid + 1;
      else hi = mid;
    }
    return (this.points[lo] ?? this.points[0])?.server;
  }
}

export function selfTest(): boolean {
  const ring = new HashRing();
  ['alpha', 'beta', 'gamma', 'delta'].forEach((server) => ring.add(server));
  const keys = Array.from({ length: 400 }, (_, i) => `key-${i}`);
  const before = new Map(keys.map((key) => [key, ring.lookup(key)]));
  const load = new Map<string, number>();
  for (const server of before.values()) {
    if (server) load.set(server, (load.get(server) ?? 0) + 1);
  }
  ring.remove('beta');
  const moved = keys.filter((key) => before.get(key) !== ring.lookup(key));
  return (
    load.size === 4 &&
    Math.min(...load.values()) > 40 &&
    moved.every((key) => before.get(key) === 'beta') &&
    moved.length === load.get('beta') &&
    new HashRing().lookup('x') === undefined
  );
}
