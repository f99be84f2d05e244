// refused: SK1211
// advice: let the parameter have the wider type and test it inside
type UiEvent = { readonly kind: 'click'; readonly x: number } | { readonly kind: 'key'; readonly key: string };
type Click = Extract<UiEvent, { kind: 'click' }>;

interface Listener {
  handle(event: UiEvent): void;
}

class ClickCounter implements Listener {
  total = 0;

  handle(event: Click): void {
    this.total += event.x;
  }
}

export function selfTest(): boolean {
  const counter = new ClickCounter();
  const listeners: Listener[] = [counter];
  for (const listener of listeners) listener.handle({ kind: 'click', x: 4 });
  return counter.total === 4;
}
