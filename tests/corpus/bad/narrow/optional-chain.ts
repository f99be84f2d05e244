// rule: SK1230
// mechanism: stale-optional-chain
// wrong: throws TypeError
interface Page {
  author?: { readonly name: string } | undefined;
}
function anonymise(page: Page): void {
  page.author = undefined;
}

export function go(): string {
  const page: Page = { author: { name: 'ann' } };
  if (page.author?.name !== 'ann') return '';
  anonymise(page);
  return page.author.name;
}
