// rule: SK1210
// mechanism: upcast-mutable-list
// wrong: "d", is number
const dogs: { name: 'd' }[] = [{ name: 'd' }];
const all = dogs as { name: 'd' | 7 }[];
export function go(): 'd' {
  all.splice(0, 1, { name: 7 });
  const [first] = dogs;
  return first ? first.name : 'd';
}
