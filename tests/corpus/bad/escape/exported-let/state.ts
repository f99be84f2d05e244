export let current: string | undefined = 'a';
export function reset(): void {
  current = undefined;
}
