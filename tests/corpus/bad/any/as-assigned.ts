// rule: SK1203
// mechanism: upcast-as-target
// wrong: "a" | "b", is number
let letter: 'a' | 'b' = 'a';
export function go(): 'a' | 'b' {
  (letter as unknown) = 7;
  return letter;
}
