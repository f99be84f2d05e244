// rule: SK1009
// mechanism: enum-reverse-lookup
// wrong: string, is undefined
enum Colour {
  red = 1,
  blue = 2,
}

export function go(): string {
  const mixed: Colour = Colour.red | Colour.blue;
  return Colour[mixed];
}
