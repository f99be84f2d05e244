/**
 * What a line of somebody's source looks like on a terminal.
 *
 * Owns: tabs, wide and invisible characters, lines too long to show. Invariant: the text that comes out holds no control and
 * no direction-changing character, whatever went in.
 */
const tab = '  ';
const widest = 100;

/** Characters that would move the cursor, hide text or turn its direction. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

export const displayText = (text: string): string =>
  text.replaceAll('\t', tab).replace(hidden, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });

/** Columns of a terminal: two for East Asian wide characters and emoji, none for combining marks. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (/^[\p{Mn}\p{Me}]$/u.test(character)) return 0;
  const wide =
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]$/u;
  return wide.test(character) ? 2 : 1;
}

/** The part of a line around a UTF-16 column that fits, with `…` where something is left out. */
export function cropAround(line: string, column: number): string {
  const shown = displayText(line);
  if (displayWidth(shown) <= widest) return shown;
  const before = displayText(line.slice(0, column));
  const characters = [...shown];
  const start = Math.max(0, [...before].length - 40);
  let end = start;
  for (let width = 0; end < characters.length; end += 1) {
    width += widthOf(characters[end] ?? '');
    if (width > widest - 2) break;
  }
  const part = characters.slice(start, end).join('');
  return `${start > 0 ? '…' : ''}${part}${end < characters.length ? '…' : ''}`;
}
