// rule: SK1211
// mechanism: method-parameter-bivariance
// wrong: throws TypeError
type Event1 = { readonly type: 'key'; readonly key: string } | { readonly type: 'click' };
interface Listener1 {
  handle(event: Event1): string;
}
const onKey = {
  handle(event: { readonly type: 'key'; readonly key: string }): string {
    return event.key.trim();
  },
};

export function go(): string {
  const listener: Listener1 = onKey;
  return listener.handle({ type: 'click' });
}
