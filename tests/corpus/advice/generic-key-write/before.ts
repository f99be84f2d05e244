// refused: SK1217
// advice: copy with the change instead
interface Settings {
  theme: string;
  size: number;
}

export class Store {
  private settings: Settings = { theme: 'light', size: 12 };

  set<K extends keyof Settings>(key: K, value: Settings[K]): void {
    this.settings[key] = value;
  }

  get current(): Settings {
    return { ...this.settings };
  }
}

export function selfTest(): boolean {
  const store = new Store();
  store.set('size', 14);
  store.set('theme', 'dark');
  return store.current.size === 14 && store.current.theme === 'dark';
}
