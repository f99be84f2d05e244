// rule: SK1212
// mechanism: forgotten-property-subclass
// wrong: number, is string
interface View {
  readonly zoom?: number;
  readonly title: string;
}
class Page implements View {
  readonly title = 'page';
}
class Wide extends Page {
  readonly zoom = 'wide';
}
const zoomOf = (view: View): number => view.zoom ?? 1;
const zoomOfPage = (page: Page): number => zoomOf(page);

export function go(): number {
  return zoomOfPage(new Wide());
}
