/** A spread over properties that its type does not mention. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noShadowingSpread: RulePage = {
  code: 'SK1220',
  name: 'no-shadowing-spread',
  summary: 'a spread over properties that its type does not mention',
  why: 'the object that is spread may have the property nevertheless, with any value, and that value replaces the one before',
  help: 'put the spread first: `{ ...rest, x: 1 }`',
  bad: [
    `interface Named {
  name: string;
}
export const f = (named: Named): { id: number; name: string } => ({ id: 1, ...named });
const entry = { id: 'a', name: 'b' };
export const id = f(entry).id;
`,
    `export function renamed<S extends { name: string }>(state: S): S {
  return { ...state, name: 'x' };
}
`,
  ],
  good: [
    `interface Named {
  name: string;
}
export const f = (named: Named): { id: number; name: string } => ({ ...named, id: 1 });
export const g = (given: { size?: number }): { size: number } => ({ size: 1, ...given });
`,
    `export class Store<S extends object> {
  constructor(private state: S) {}
  change(patch: Partial<S>): S {
    this.state = { ...this.state, ...patch };
    return this.state;
  }
}
export const store = new Store({ count: 0, label: 'n' });
`,
  ],
};
