// rule: TS2304
// mechanism: proxy
// wrong: throws TypeError
type Reply = { readonly ok: true; readonly text: string } | { readonly ok: false };

export function go(): string {
  let turn = 0;
  const start: Reply = { ok: false };
  const reply = new Proxy<Reply>(start, { get: () => turn++ === 0 || undefined });
  return reply.ok ? reply.text.trim() : '';
}
