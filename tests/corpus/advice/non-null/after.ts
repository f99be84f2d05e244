export function initials(name: string): string {
  const words = name.split(' ');
  return (words[0]?.charAt(0) ?? '') + (words.at(-1)?.charAt(0) ?? '');
}

export function selfTest(): boolean {
  return initials('Ada Lovelace') === 'AL';
}
