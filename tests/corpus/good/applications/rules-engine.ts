// style: facts as unknown records, rules as data, interpreter with guards, optional fields everywhere

type Primitive = string | number | boolean;

export type Condition =
  | { field: string; equals: Primitive }
  | { field: string; above?: number; below?: number }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export interface Rule {
  name: string;
  when: Condition;
  priority?: number;
  apply: (facts: Facts) => Facts | void;
}

export type Facts = { readonly [key: string]: Primitive | undefined };

export function holds(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((inner) => holds(inner, facts));
  if ('any' in condition) return condition.any.some((inner) => holds(inner, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  const value = facts[condition.field];
  if ('equals' in condition) return value === condition.equals;
  if (typeof value !== 'number') return false;
  const { above = -Infinity, below = Infinity } = condition;
  return value > above && value < below;
}

export function run(rules: readonly Rule[], initial: Facts, limit = 100): { facts: Facts; fired: string[] } {
  const ordered = [...rules].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
  const fired: string[] = [];
  let facts = initial;
  for (let round = 0; round < limit; round++) {
    const rule = ordered.find((candidate) => !fired.includes(candidate.name) && holds(candidate.when, facts));
    if (!rule) break;
    fired.push(rule.name);
    const changes = rule.apply(facts);
    if (changes) facts = { ...facts, ...changes };
  }
  return { facts, fired };
}

const audit: string[] = [];

export const shipping: Rule[] = [
  { name: 'heavy', when: { field: 'weight', above: 20 }, apply: () => ({ carrier: 'freight', cost: 50 }) },
  { name: 'light', when: { field: 'weight', below: 20.001 }, apply: () => ({ carrier: 'post', cost: 5 }) },
  {
    name: 'member',
    priority: -1,
    when: { all: [{ field: 'member', equals: true }, { field: 'cost', above: 0 }] },
    apply: ({ cost }) => ({ cost: typeof cost === 'number' ? cost * 0.9 : 0 }),
  },
  {
    name: 'audit',
    priority: -2,
    when: { not: { any: [{ field: 'country', equals: 'DE' }, { field: 'country', equals: 'FR' }] } },
    apply: (facts) => {
      audit.push(String(facts['country']));
    },
  },
];

export function selfTest(): boolean {
  const domestic = run(shipping, { weight: 25, member: true, country: 'DE' });
  const abroad = run(shipping, { weight: 2, member: false, country: 'JP' });
  return domestic.fired.join() === 'heavy,member' && domestic.facts['cost'] === 45 && abroad.fired.join() === 'light,audit' && abroad.facts['carrier'] === 'post' && audit.join() === 'JP';
}
