// style: recursive JSON type, structural guards, immutable updates along a path, diff as generator

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };
type Path = readonly (string | number)[];

export type Patch =
  | { readonly op: 'add' | 'replace'; readonly path: Path; readonly value: Json }
  | { readonly op: 'remove'; readonly path: Path };

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function equal(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (isArray(a) && isArray(b)) {
    return a.length === b.length && a.every((item, index) => equal(item, b[index] ?? null));
  }
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => {
        const [left, right] = [a[key], b[key]];
        return left !== undefined && right !== undefined && equal(left, right);
      })
    );
  }
  return false;
}

export function* diff(before: Json, after: Json, path: Path = []): Generator<Patch, void> {
  if (equal(before, after)) return;
  if (isObject(before) && isObject(after)) {
    for (const [key, value] of Object.entries(before)) {
      const other = after[key];
      if (other === undefined) yield { op: 'remove', path: [...path, key] };
      else yield* diff(value, other, [...path, key]);
    }
    for (const [key, value] of Object.entries(after)) {
      if (!(key in before)) yield { op: 'add', path: [...path, key], value };
    }
    return;
  }
  if (isArray(before) && isArray(after)) {
    const shared = Math.min(before.length, after.length);
    for (let i = 0; i < shared; i++) yield* diff(before[i] ?? null, after[i] ?? null, [...path, i]);
    for (let i = before.length - 1; i >= shared; i--) yield { op: 'remove', path: [...path, i] };
    for (const [offset, value] of after.slice(shared).entries()) {
      yield { op: 'add', path: [...path, shared + offset], value };
    }
    return;
  }
  yield { op: 'replace', path, value: after };
}

function without(object: JsonObject, key: string): JsonObject {
  const { [key]: _gone, ...rest } = object;
  return rest;
}

export function applyPatch(target: Json, patch: Patch, depth = 0): Json {
  const key = patch.path[depth];
  if (key === undefined) return patch.op === 'remove' ? null : patch.value;
  const last = depth === patch.path.length - 1;
  if (typeof key === 'number') {
    if (!isArray(target)) throw new TypeError(`no list at ${patch.path.slice(0, depth).join('/')}`);
    if (last && patch.op === 'remove') return target.toSpliced(key, 1);
    if (last && patch.op === 'add') return target.toSpliced(key, 0, patch.value);
    return target.with(key, applyPatch(target[key] ?? null, patch, depth + 1));
  }
  if (!isObject(target)) throw new TypeError(`no object at ${patch.path.slice(0, depth).join('/')}`);
  if (last && patch.op === 'remove') return without(target, key);
  return { ...target, [key]: applyPatch(target[key] ?? null, patch, depth + 1) };
}

export function selfTest(): boolean {
  const before: Json = { name: 'a', tags: ['x', 'y', 'z'], meta: { n: 1, old: true } };
  const after: Json = { name: 'b', tags: ['x', 'q'], meta: { n: 1, fresh: [null] } };
  const patches = [...diff(before, after)];
  const result = patches.reduce<Json>((value, patch) => applyPatch(value, patch), before);
  return patches.length === 5 && equal(result, after) && !equal(before, after);
}
