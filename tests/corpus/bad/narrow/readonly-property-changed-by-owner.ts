// rule: SK1230
// mechanism: readonly-is-not-immutable
// wrong: string, is undefined
interface View {
  readonly title: string | undefined;
}
function titleOf(view: View, before: () => void): string {
  if (view.title === undefined) return '';
  before();
  return view.title;
}

export function go(): string {
  const page: { title: string | undefined } = { title: 'a' };
  return titleOf(page, () => {
    page.title = undefined;
  });
}
