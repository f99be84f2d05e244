// rule: SK1221
// mechanism: discriminant-split
// wrong: number, is string
type Setting = { kind: 'size'; value: number } | { kind: 'mode'; value: number | string };

function setMode(setting: Setting): void {
  if (setting.kind === 'mode') setting.value = 'dark';
}

export function go(): number {
  const loose: { kind: 'size' | 'mode'; value: number } = { kind: 'mode', value: 1 };
  setMode(loose);
  return loose.value;
}
