type UiEvent = { readonly kind: 'click'; readonly x: number } | { readonly kind: 'key'; readonly key: string };

interface Listener {
  handle(event: UiEvent): void;
}

class ClickCounter implements Listener {
  total = 0;

  handle(event: UiEvent): void {
    if (event.kind === 'click') this.total += event.x;
  }
}

export function selfTest(): boolean {
  const counter = new ClickCounter();
  const listeners: Listener[] = [counter];
  for (const listener of listeners) listener.handle({ kind: 'click', x: 4 });
  return counter.total === 4;
}
