// rule: SK1007
// mechanism: delete-required-property
// wrong: throws TypeError
interface Draft {
  text?: string;
}

function clear(draft: Draft): void {
  delete draft.text;
}

export function go(): string {
  const page: Required<Draft> = { text: 'x' };
  clear(page);
  return page.text.trim();
}
