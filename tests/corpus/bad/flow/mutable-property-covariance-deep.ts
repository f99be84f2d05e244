// rule: SK1210
// mechanism: mutable-property-covariance
// wrong: number, is null
interface Window1 {
  size: { width: number | null };
}

function hide(window: Window1): void {
  window.size.width = null;
}

export function go(): number {
  const window = { size: { width: 80 } };
  hide(window);
  return window.size.width;
}
