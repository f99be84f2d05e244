// rule: SK1210
// mechanism: mutable-property-to-optional
// wrong: number, is undefined
interface Draft {
  title: string;
  pages?: number | undefined;
}

function reset(draft: Draft): void {
  draft.pages = undefined;
}

export function go(): number {
  const book = { title: 'a', pages: 10 };
  reset(book);
  return book.pages;
}
