function some<T>(value: T): T { return value; }
export function go(): void {
  const v1: (number | undefined)[] = [...some<(number | undefined)[]>([1])];
  if (v1[0]) {
    v1.unshift(undefined);
    const u3 = v1[0];
  }
}
