async function save(text: string): Promise<void> {
  if (text.length === 0) throw new Error('nothing to save');
}
export async function main(): Promise<void> {
  save('notes');
  await save('more');
  void save('last');
}
