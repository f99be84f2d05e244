interface Settings {
  theme: string;
  size: number;
}

type Edit = { readonly key: 'theme'; readonly value: string } | { readonly key: 'size'; readonly value: number };

export function apply(settings: Settings, edits: readonly Edit[]): Settings {
  for (const edit of edits) {
    if (edit.key === 'theme') settings.theme = edit.value;
    else settings.size = edit.value;
  }
  return settings;
}

export function selfTest(): boolean {
  const { size, theme } = apply({ theme: 'light', size: 12 }, [
    { key: 'size', value: 14 },
    { key: 'theme', value: 'dark' },
  ]);
  return size === 14 && theme === 'dark';
}
