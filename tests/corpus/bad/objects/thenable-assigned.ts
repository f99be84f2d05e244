// rule: SK1247
// mechanism: thenable
// wrong: object, is string
interface Step {
  then?: (done: (value: string) => void) => void;
  readonly n: number;
}

export async function go(): Promise<object> {
  const step: Step = { n: 1 };
  step.then = (done) => done('text');
  const hidden: object = step;
  return await Promise.resolve(hidden);
}
