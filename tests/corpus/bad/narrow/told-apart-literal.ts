// rule: SK1232
// mechanism: type-parameter-taken-for-literal
// wrong: throws TypeError
const isText = (x: unknown): x is string => typeof x === 'string';
const sizes = { small: { size: 1 }, large: { size: 2 } } as const;
function named<T>(x: T | 'small' | 'large'): 'small' | 'large' | undefined {
  return isText(x) ? x : undefined;
}

export function go(): string {
  return sizes[named<string>('huge') ?? 'small'].size.toFixed();
}
