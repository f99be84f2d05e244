export default function set<T, K extends keyof T>(o: T, key: K, value: T[K]): void {
  o[key] = value;
}
