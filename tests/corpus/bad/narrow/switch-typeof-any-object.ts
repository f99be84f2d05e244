// rule: SK1232
// mechanism: typeof-object-of-function
// wrong: throws TypeError
function shown(value: object | string): string {
  switch (typeof value) {
    case 'object':
      return '';
    default:
      return value.trim();
  }
}

export function go(): string {
  return shown((): string => 'a');
}
