// rule: SK1212
// mechanism: forgotten-property-array-spread
// wrong: string, is number
interface Item {
  note?: string;
}

export function go(): string {
  const noted: { note: number }[] = [{ note: 1 }];
  const bare: readonly {}[] = noted;
  const items: readonly Item[] = [...bare];
  return items[0]?.note ?? '';
}
