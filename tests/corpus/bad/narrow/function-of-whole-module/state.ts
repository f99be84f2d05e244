export const state: { n: string | undefined } = { n: 'a' };
export function clear(): void {
  state.n = undefined;
}
