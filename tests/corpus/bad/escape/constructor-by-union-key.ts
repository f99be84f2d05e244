// rule: SK1013
// mechanism: constructor-by-key
// wrong: escapes
function reach(key: 'constructor' | 'name'): boolean {
  const reached: unknown = (() => 0)[key];
  return typeof reached === 'function' && reached.length === 1;
}

export function go(): boolean {
  return reach('constructor');
}
