// style: line by line with regular expressions, layered configuration, typed getters with overloads for defaults
// refused: SK1216 because the overload is held against the type of the body alone; a false alarm, for `?? fallback` keeps what the overload says

export class Config {
  readonly #sections: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(sections: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map()) {
    this.#sections = sections;
  }

  static parse(source: string): Config {
    const sections = new Map<string, Map<string, string>>();
    let current = sectionOf(sections, '');
    source.split(/\r?\n/).forEach((raw, index) => {
      const line = raw.replace(/[;#].*$/, '').trim();
      if (line === '') return;
      const header = line.match(/^\[(.+)\]$/);
      if (header) {
        current = sectionOf(sections, header[1] ?? '');
        return;
      }
      const equals = line.indexOf('=');
      if (equals < 0) throw new SyntaxError(`line ${index + 1}: expected key = value`);
      current.set(line.slice(0, equals).trim().toLowerCase(), line.slice(equals + 1).trim());
    });
    return new Config(sections);
  }

  text(section: string, key: string): string | undefined;
  text(section: string, key: string, fallback: string): string;
  text(section: string, key: string, fallback?: string): string | undefined {
    return this.#sections.get(section)?.get(key.toLowerCase()) ?? fallback;
  }

  number(section: string, key: string, fallback: number): number {
    const raw = this.text(section, key);
    if (raw === undefined) return fallback;
    const value = Number.parseFloat(raw);
    if (!Number.isFinite(value)) throw new RangeError(`${section}.${key} is no number: ${raw}`);
    return value;
  }

  flag(section: string, key: string): boolean {
    switch (this.text(section, key)?.toLowerCase()) {
      case 'yes':
      case 'true':
      case 'on':
      case '1':
        return true;
      default:
        return false;
    }
  }

  choice<const T extends string>(section: string, key: string, options: readonly [T, ...T[]]): T {
    const raw = this.text(section, key);
    return options.find((option) => option === raw) ?? options[0];
  }

  /** Values of `over` win; neither of the two is changed. */
  merge(over: Config): Config {
    const merged = new Map<string, Map<string, string>>();
    for (const layer of [this, over]) {
      for (const [name, entries] of layer.#sections) {
        const target = sectionOf(merged, name);
        entries.forEach((value, key) => target.set(key, value));
      }
    }
    return new Config(merged);
  }

  *names(): Generator<string, void> {
    for (const name of this.#sections.keys()) if (name !== '') yield name;
  }

  toString(): string {
    return [...this.#sections]
      .map(([name, entries]) => {
        const lines = [...entries].map(([key, value]) => `${key} = ${value}`);
        return [...(name === '' ? [] : [`[${name}]`]), ...lines].join('\n');
      })
      .filter(Boolean)
      .join('\n\n');
  }
}

function sectionOf(sections: Map<string, Map<string, string>>, name: string): Map<string, string> {
  const known = sections.get(name);
  if (known) return known;
  const fresh = new Map<string, string>();
  sections.set(name, fresh);
  return fresh;
}

export function selfTest(): boolean {
  const base = Config.parse('name = demo ; top\n[net]\nport = 80\nlevel = warn\n[log]\nOn = yes');
  const config = base.merge(Config.parse('[net]\nport=8080\n'));
  const level = config.choice('net', 'level', ['info', 'warn', 'error']);
  let problem = '';
  try {
    Config.parse('x = 1\noops');
  } catch (error) {
    if (error instanceof SyntaxError) problem = error.message;
  }
  return (
    config.text('', 'name') === 'demo' &&
    config.text('net', 'host', 'localhost') === 'localhost' &&
    config.number('net', 'port', 0) === 8080 &&
    base.number('net', 'port', 0) === 80 &&
    level === 'warn' &&
    config.flag('log', 'on') &&
    [...config.names()].join() === 'net,log' &&
    problem === 'line 2: expected key = value' &&
    `${config}`.startsWith('name = demo\n\n[net]\nport = 8080')
  );
}
