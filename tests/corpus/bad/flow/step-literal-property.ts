// rule: SK1221
// mechanism: step-into-literal
// wrong: string, is undefined
interface Light {
  v: 0 | 1;
}
const words = { 0: 'dark', 1: 'bright' };

function raise(light: Light): void {
  light.v++;
}

export function go(): string {
  const light: Light = { v: 1 };
  raise(light);
  return words[light.v];
}
