// rule: SK1213
// mechanism: computed-getter-replaces
// wrong: throws TypeError
export function go(): string {
  const key: string = 'count';
  const made = {
    count: 1,
    get [key](): number {
      return 2;
    },
  };
  made.count = 3;
  return made.count.toFixed();
}
