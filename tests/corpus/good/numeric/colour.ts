// style: discriminated colour spaces, conversion table with mapped types, template-literal types

export type Rgb = { space: 'rgb'; r: number; g: number; b: number };
export type Hsl = { space: 'hsl'; h: number; s: number; l: number };
export type Hex = `#${string}`;
export type Colour = Rgb | Hsl | Hex;

const clamp = (x: number, low = 0, high = 1): number => Math.max(low, Math.min(high, x));

export function parseHex(hex: Hex): Rgb {
  const digits = hex.slice(1);
  const full = digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits;
  if (!/^[0-9a-f]{6}$/i.test(full)) throw new SyntaxError(`not a colour: ${hex}`);
  const channel = (at: number) => parseInt(full.slice(at, at + 2), 16);
  return { space: 'rgb', r: channel(0), g: channel(2), b: channel(4) };
}

export function rgbToHsl({ r, g, b }: Rgb): Hsl {
  const [red, green, blue] = [r / 255, g / 255, b / 255];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const l = (max + min) / 2;
  const delta = max - min;
  if (delta === 0) return { space: 'hsl', h: 0, s: 0, l };
  const s = delta / (1 - Math.abs(2 * l - 1));
  let h: number;
  if (max === red) h = ((green - blue) / delta + 6) % 6;
  else if (max === green) h = (blue - red) / delta + 2;
  else h = (red - green) / delta + 4;
  return { space: 'hsl', h: h * 60, s, l };
}

export function hslToRgb({ h, s, l }: Hsl): Rgb {
  const a = s * Math.min(l, 1 - l);
  const channel = (n: number) => {
    const k = (n + h / 30) % 12;
    return Math.round(255 * (l - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return { space: 'rgb', r: channel(0), g: channel(8), b: channel(4) };
}

export function toRgb(colour: Colour): Rgb {
  if (typeof colour === 'string') return parseHex(colour);
  return colour.space === 'rgb' ? colour : hslToRgb(colour);
}

export function toHex(colour: Colour): Hex {
  const { r, g, b } = toRgb(colour);
  const pair = (n: number) => n.toString(16).padStart(2, '0');
  return `#${pair(r)}${pair(g)}${pair(b)}`;
}

export function adjust(colour: Colour, change: Partial<Omit<Hsl, 'space'>>): Hsl {
  const base = rgbToHsl(toRgb(colour));
  const { h = 0, s = 0, l = 0 } = change;
  return { space: 'hsl', h: (base.h + h + 360) % 360, s: clamp(base.s + s), l: clamp(base.l + l) };
}

export function luminance(colour: Colour): number {
  const { r, g, b } = toRgb(colour);
  const linear = (value: number) => {
    const v = value / 255;
    return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

export function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const palette = { sea: '#1e90ff', sun: '#fc0', ink: '#222' } as const satisfies Record<string, Hex>;

export function selfTest(): boolean {
  const complement = toHex(adjust(palette.sea, { h: 180 }));
  const grey = adjust('#808080', { l: 2 });
  return (
    toHex(palette.sun) === '#ffcc00' &&
    toHex(rgbToHsl(toRgb(palette.sea))) === palette.sea &&
    complement === '#ff8d1e' &&
    toHex(grey) === '#ffffff' &&
    Math.round(contrast('#fff', '#000')) === 21 &&
    contrast(palette.ink, palette.sun) > 7
  );
}
