// rule: TS2304
// mechanism: ambient-collector
// wrong: escapes
export function go(): boolean {
  const registry = new FinalizationRegistry<string>(() => undefined);
  registry.register({}, 'gone');
  return registry instanceof FinalizationRegistry;
}
