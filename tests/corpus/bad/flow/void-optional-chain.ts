// rule: SK1214
// mechanism: void-in-union
// wrong: throws TypeError
interface Plugin {
  start(): { readonly name: string } | void;
}
const lazy: { start(): void } = { start: () => 7 };

export function go(): string {
  const plugin: Plugin = lazy;
  const started = plugin.start();
  return started ? started.name.trim() : '';
}
