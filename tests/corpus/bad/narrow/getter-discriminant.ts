// rule: SK1230
// mechanism: getter-narrowed
// wrong: throws TypeError
type Reply = { readonly ok: true; readonly text: string } | { readonly ok: false };
class Line {
  #turn = 0;
  get reply(): Reply {
    this.#turn += 1;
    return this.#turn === 1 ? { ok: true, text: 'a' } : { ok: false };
  }
}

export function go(): string {
  const line = new Line();
  return line.reply.ok ? line.reply.text.trim() : '';
}
