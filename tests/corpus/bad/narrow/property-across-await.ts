// rule: SK1230
// mechanism: stale-across-await
// wrong: string, is undefined
class Door {
  key: string | undefined = 'k';
  async open(): Promise<string> {
    if (this.key === undefined) return '';
    await Promise.resolve();
    return this.key;
  }
}

export async function go(): Promise<string> {
  const door = new Door();
  const opening = door.open();
  door.key = undefined;
  return await opening;
}
