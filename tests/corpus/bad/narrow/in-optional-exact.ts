// rule: SK1232
// mechanism: in-optional-undefined
// wrong: string, is undefined
interface Draft {
  readonly title?: string;
}
const from = (draft: Draft, keep: boolean): Draft => ({ ...(keep ? { title: draft.title } : {}) });

export function go(): string {
  const copy = from({}, true);
  return 'title' in copy ? copy.title : '';
}
