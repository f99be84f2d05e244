// rule: SK1103, SK1202
// mechanism: dynamic-import
// wrong: escapes
export async function go(): Promise<boolean> {
  const name = ['v', 'ault'].join('');
  const module: { readonly secret?: number } = await import(`./${name}.ts`);
  return module.secret === 7;
}
