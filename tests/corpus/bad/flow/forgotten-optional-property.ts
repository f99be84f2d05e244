// rule: SK1212
// mechanism: forgotten-optional-property
// wrong: number | undefined, is string
interface Options {
  retries: number;
  delay?: number;
}

export function go(): number | undefined {
  const config = { retries: 1, delay: 'long' };
  const visible: { retries: number } = config;
  const options: Options = visible;
  return options.delay;
}
