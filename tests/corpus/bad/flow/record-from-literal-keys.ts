// rule: SK1212
// mechanism: index-signature-over-properties
// wrong: number, is undefined
type Sizes = Record<'small' | 'large', number>;

function wipe(sizes: { [name: string]: number | undefined }): void {
  for (const name of Object.keys(sizes)) sizes[name] = undefined;
}

export function go(): number {
  const sizes: Sizes = { small: 1, large: 2 };
  wipe(sizes);
  return sizes.small;
}
