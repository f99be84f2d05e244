// rule: SK1204
// mechanism: non-null-assertion
// wrong: throws TypeError
interface Form {
  readonly title?: string;
}
const lengthOf = (form: Form): number => form.title!.length;

export function go(): number {
  return lengthOf({});
}
