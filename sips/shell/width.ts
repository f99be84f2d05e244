/** How many columns a character takes on a terminal. The ranges are those of East Asian Width W and F, roughly. */

const zero: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0xfe00, 0xfe0f],
];
const two: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

export function width(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  const within = ([from, to]: readonly [number, number]): boolean => code >= from && code <= to;
  if (zero.some(within)) return 0;
  return two.some(within) ? 2 : 1;
}

export function widthOf(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + width(character), 0);
}
