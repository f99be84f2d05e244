// style: Tarjan 1972, nested closures over shared state

export function stronglyConnected<N>(nodes: Iterable<N>, edges: (node: N) => Iterable<N>): N[][] {
  const index = new Map<N, number>();
  const low = new Map<N, number>();
  const stack: N[] = [];
  const onStack = new Set<N>();
  const components: N[][] = [];
  let counter = 0;

  function connect(v: N): number {
    let lowest = counter;
    index.set(v, counter);
    counter += 1;
    stack.push(v);
    onStack.add(v);

    for (const w of edges(v)) {
      const seenAt = index.get(w);
      if (seenAt === undefined) lowest = Math.min(lowest, connect(w));
      else if (onStack.has(w)) lowest = Math.min(lowest, seenAt);
    }

    low.set(v, lowest);
    if (lowest === index.get(v)) {
      const component: N[] = [];
      for (;;) {
        const w = stack.pop();
        if (w === undefined) break;
        onStack.delete(w);
        component.push(w);
        if (w === v) break;
      }
      components.push(component);
    }
    return lowest;
  }

  for (const node of nodes) {
    if (!index.has(node)) connect(node);
  }
  return components;
}

export function selfTest(): boolean {
  const edges: { [from: number]: number[] } = {
    1: [2],
    2: [3],
    3: [1],
    4: [2, 3, 5],
    5: [4, 6],
    6: [3, 7],
    7: [6],
    8: [5, 7, 8],
  };
  const components = stronglyConnected(Object.keys(edges).map(Number), (n) => edges[n] ?? []);
  const shown = components.map((c) => c.sort((a, b) => a - b).join('')).join(' ');
  return shown === '123 67 45 8';
}
