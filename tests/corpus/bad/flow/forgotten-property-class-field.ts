// rule: SK1212
// mechanism: forgotten-optional-property
// wrong: number, is string
interface View {
  readonly title: string;
  readonly zoom?: number;
}
class Window1 {
  #view: View = { title: '' };
  show(view: { readonly title: string }): number {
    this.#view = view;
    return this.#view.zoom ?? 1;
  }
}

export function go(): number {
  const view = { title: 'a', zoom: 'far' };
  return new Window1().show(view);
}
