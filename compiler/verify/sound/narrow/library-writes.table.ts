/** Which methods of the library change the object they are called on: its elements (`[]`), or a property by name. */
const elements: readonly string[] = ['[]'];
const resized: readonly string[] = ['[]', 'length'];
const counted: readonly string[] = ['size'];
const searched: readonly string[] = ['lastIndex'];

const writes: Readonly<Record<string, readonly string[]>> = {
  push: resized,
  pop: resized,
  shift: resized,
  unshift: resized,
  splice: resized,
  sort: elements,
  reverse: elements,
  fill: elements,
  copyWithin: elements,
  set: ['[]', 'size'],
  add: counted,
  delete: counted,
  clear: counted,
  exec: searched,
  test: searched,
};

export const libraryWrites = (method: string): readonly string[] =>
  Object.hasOwn(writes, method) ? (writes[method] ?? []) : [];
