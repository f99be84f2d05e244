// rule: SK1230
// mechanism: stale-property-call
// wrong: string, is undefined
interface Draft {
  text: string | undefined;
}

function clear(draft: Draft): void {
  draft.text = undefined;
}

export function go(): string {
  const draft: Draft = { text: 'a' };
  if (draft.text === undefined) return '';
  clear(draft);
  return draft.text;
}
