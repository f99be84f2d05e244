// rule: SK1212
// mechanism: hidden-function-property
// wrong: number, is string
interface Step {
  (): string;
  readonly cost?: number;
}

function costOf(step: Step): number {
  return step.cost ?? 0;
}
const costOfCall = (call: () => string): number => costOf(call);

export function go(): number {
  const named = (): string => '';
  named.cost = 'high';
  return costOfCall(named);
}
