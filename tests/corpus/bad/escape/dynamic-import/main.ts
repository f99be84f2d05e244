// rule: SK1103
// mechanism: dynamic-import
// wrong: escapes
export async function go(): Promise<boolean> {
  const module = await import('./vault.ts');
  return module.secret === 7;
}
