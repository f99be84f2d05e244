// rule: SK1218
// mechanism: rest-arguments-moved
// wrong: throws TypeError
function partial<A extends unknown[], B extends unknown[], R>(f: (...args: [...A, ...B]) => R, ...head: A): (...tail: B) => R {
  return (...tail) => {
    head.reverse();
    return f(...head, ...tail);
  };
}

export function go(): string {
  return partial((n: number, text: string, end: string) => text.trim() + n + end, 1, ' a ')('!');
}
