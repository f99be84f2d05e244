// rule: SK1106
// mechanism: global-augmentation
// wrong: throws ReferenceError
declare global {
  const hostName: string;
}

export function go(): string {
  return hostName;
}
