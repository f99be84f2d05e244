const log: string[] = [];

async function save(name: string): Promise<void> {
  log.push(name);
}

export async function saveAll(names: readonly string[]): Promise<void> {
  for (const name of names) {
    await save(name);
  }
}

export async function selfTest(): Promise<boolean> {
  await saveAll(['a', 'b']);
  return log.join() === 'a,b';
}
