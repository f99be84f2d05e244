// style: RFC 6901 pointers and RFC 6902 patches over plain JSON, immutable updates by recursion, operations as a union

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type Operation =
  | { op: 'add' | 'replace' | 'test'; path: string; value: Json }
  | { op: 'remove'; path: string }
  | { op: 'move' | 'copy'; from: string; path: string };

const parsePointer = (pointer: string): string[] =>
  pointer === '' ? [] : pointer.slice(1).split('/').map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));

export function get(doc: Json, pointer: string): Json | undefined {
  return parsePointer(pointer).reduce<Json | undefined>((at, key) => {
    if (at === null || typeof at !== 'object') return undefined;
    return Array.isArray(at) ? at[Number(key)] : at[key];
  }, doc);
}

type Update = (parent: Json[] | Record<string, Json>, key: string) => Json;

function update(doc: Json, path: string[], change: Update): Json {
  const [key, ...rest] = path;
  if (doc === null || typeof doc !== 'object' || key === undefined) throw new Error('path leads nowhere');
  if (rest.length === 0) return change(doc, key);
  if (Array.isArray(doc)) {
    const index = Number(key);
    return doc.map((item, i) => (i === index ? update(item, rest, change) : item));
  }
  const child = doc[key];
  if (child === undefined) throw new Error(`no ${key}`);
  return { ...doc, [key]: update(child, rest, change) };
}

const add = (value: Json): Update => (parent, key) => {
  if (!Array.isArray(parent)) return { ...parent, [key]: value };
  const index = key === '-' ? parent.length : Number(key);
  return [...parent.slice(0, index), value, ...parent.slice(index)];
};

const remove: Update = (parent, key) => {
  if (Array.isArray(parent)) return parent.filter((_, i) => i !== Number(key));
  const { [key]: _gone, ...kept } = parent;
  return kept;
};

const replace = (value: Json): Update => (parent, key) =>
  Array.isArray(parent) ? parent.with(Number(key), value) : { ...parent, [key]: value };

function required(doc: Json, pointer: string): Json {
  const value = get(doc, pointer);
  if (value === undefined) throw new Error(`nothing at ${pointer}`);
  return value;
}

export function applyOperation(doc: Json, operation: Operation): Json {
  const path = parsePointer(operation.path);
  switch (operation.op) {
    case 'add':
      return update(doc, path, add(operation.value));
    case 'replace':
      required(doc, operation.path);
      return update(doc, path, replace(operation.value));
    case 'remove':
      return update(doc, path, remove);
    case 'copy':
      return update(doc, path, add(required(doc, operation.from)));
    case 'move': {
      const value = required(doc, operation.from);
      return update(update(doc, parsePointer(operation.from), remove), path, add(value));
    }
    case 'test':
      if (JSON.stringify(get(doc, operation.path)) !== JSON.stringify(operation.value)) throw new Error('test failed');
      return doc;
  }
}

export const applyPatch = (doc: Json, patch: Operation[]): Json => patch.reduce(applyOperation, doc);

export function selfTest(): boolean {
  const doc: Json = { title: 'x', tags: ['a', 'c'], 'a/b': { n: 1 } };
  const patched = applyPatch(doc, [
    { op: 'test', path: '/title', value: 'x' },
    { op: 'add', path: '/tags/1', value: 'b' },
    { op: 'add', path: '/tags/-', value: 'd' },
    { op: 'replace', path: '/a~1b/n', value: 2 },
    { op: 'move', from: '/title', path: '/name' },
    { op: 'copy', from: '/tags/0', path: '/first' },
    { op: 'remove', path: '/tags/0' },
  ]);
  return (
    JSON.stringify(patched) === '{"tags":["b","c","d"],"a/b":{"n":2},"name":"x","first":"a"}' &&
    JSON.stringify(doc) === '{"title":"x","tags":["a","c"],"a/b":{"n":1}}' &&
    get(patched, '/tags/2') === 'd'
  );
}
