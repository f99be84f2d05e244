// style: i18n catalogue with nested const objects, recursive key types, interpolation, plural rules

const en = {
  greeting: 'Hello, {name}!',
  cart: { empty: 'Your cart is empty', items: { one: '{count} item', other: '{count} items' } },
  error: { network: 'Network failed: {reason}' },
} as const;

type Catalogue<T> = { readonly [K in keyof T]: T[K] extends string ? string : Catalogue<T[K]> };
type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];
export type MessageKey = Leaves<typeof en>;

const de: Catalogue<typeof en> = {
  greeting: 'Hallo, {name}!',
  cart: { empty: 'Der Warenkorb ist leer', items: { one: '{count} Artikel', other: '{count} Artikel' } },
  error: { network: 'Netzfehler: {reason}' },
};

interface Tree {
  readonly [key: string]: string | Tree;
}

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') {
      flat.set(prefix + key, value);
    } else {
      for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
    }
  }
  return flat;
}

const catalogues = { en: flatten(en), de: flatten(de) };
export type Locale = keyof typeof catalogues;

type Params = Record<string, string | number>;

export class Translator {
  readonly missing: string[] = [];

  constructor(
    public locale: Locale,
    private readonly fallback: Locale = 'en',
  ) {}

  t(key: MessageKey, params: Params = {}): string {
    const template = catalogues[this.locale].get(key) ?? catalogues[this.fallback].get(key);
    if (template === undefined) {
      this.missing.push(key);
      return key;
    }
    return template.replace(/\{(\w+)\}/g, (whole, name) => String(params[String(name)] ?? whole));
  }

  plural(key: 'cart.items', count: number): string {
    return this.t(`${key}.${count === 1 ? 'one' : 'other'}`, { count });
  }
}

export function selfTest(): boolean {
  const translator = new Translator('en');
  const english = [translator.t('greeting', { name: 'Ada' }), translator.plural('cart.items', 1), translator.plural('cart.items', 3)];
  translator.locale = 'de';
  const german = [translator.t('cart.empty'), translator.t('error.network', { reason: 404 }), translator.t('greeting')];
  return english.join('|') === 'Hello, Ada!|1 item|3 items' && german.join('|') === 'Der Warenkorb ist leer|Netzfehler: 404|Hallo, {name}!' && translator.missing.length === 0;
}
