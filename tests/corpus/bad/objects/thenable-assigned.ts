// rule: SK1247
// mechanism: thenable
// wrong: { readonly n: number; }, is string
interface Step {
  then?: (done: (value: string) => void) => void;
  readonly n: number;
}

export async function go(): Promise<{ readonly n: number }> {
  const step: Step = { n: 1 };
  step.then = (done) => done('text');
  const hidden: { readonly n: number } = step;
  return await Promise.resolve(hidden);
}
