// rule: SK1205
// mechanism: list-guard-true-branch
// wrong: "red" | "blue", is undefined
const COLOURS = ['red', 'green'] as const;
const others = { red: 'blue', blue: 'red' } as const;
const isColour = (x: string): x is 'red' | 'blue' => COLOURS.some((colour) => colour === x);
export function go(): 'red' | 'blue' {
  const given = ['green'].join('');
  return isColour(given) ? others[given] : 'red';
}
