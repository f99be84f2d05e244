// rule: SK1211
// mechanism: method-parameter-bivariance
// wrong: throws TypeError
interface Observer {
  next?(value: number | string): string;
}
const strict = {
  next(value: string): string {
    return value.trim();
  },
};
const notify = (observer: Observer): string => observer.next?.(1) ?? '';

export function go(): string {
  return notify(strict);
}
