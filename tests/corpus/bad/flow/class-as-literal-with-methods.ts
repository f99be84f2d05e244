// rule: SK1222
// mechanism: class-behind-literal-methods
// wrong: throws TypeError
const makeApi = () => ({
  count(): number {
    return 1;
  },
});
class Counter {
  #count = 2;
  count(): number {
    return this.#count;
  }
}
const pick = (plain: boolean): ReturnType<typeof makeApi> => (plain ? makeApi() : new Counter());

export function go(): number {
  const { count } = pick(false);
  return count();
}
