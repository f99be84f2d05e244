/** Runs of buffers, views and typed arrays, the latter of several kinds. */
import type { MemberRuns, Run } from './row.ts';

const kinds = ['Int8', 'Uint8', 'Uint8Clamped', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float16', 'Float32', 'Float64'];
const bigKinds = ['BigInt64', 'BigUint64'];
const nasty = ['NaN', '-0', '-1', '1e300', 'Infinity', '256.5', '2 ** 32 + 3'];
const bigNasty = ['0n', '-1n', '2n ** 64n', '-(2n ** 63n) - 1n'];
const places = [0, -1, Number.NaN, 9, 10, Number.POSITIVE_INFINITY, 1.9, 2 ** 32];
/** Does a number of so many bits lie in the ten bytes of `view()`? */
const isInside = (place: number, bits: string): boolean =>
  !(place < 0) && Math.trunc(place || 0) + Number(/\d+/.exec(bits)?.[0]) / 8 <= 10;

/** Numbers that do not fit, written and read back; places outside throw. */
const accessors = (bits: string, type: string, values: readonly string[]): MemberRuns => ({
  [`DataView.get${bits}`]: places.map(
    (place): Run => [
      `view().get${bits}(${place}${bits.endsWith('8') ? '' : ', true'})`,
      isInside(place, bits) ? type : 'throws RangeError',
    ],
  ),
  [`DataView.set${bits}`]: values.flatMap((value): readonly Run[] => [
    [`view().set${bits}(0, ${value})`, 'void'],
    [`{ const v = view(); v.set${bits}(1, ${value}); return v.get${bits}(1); }`, type],
  ]),
});
const tag = (kind: string): MemberRuns => ({
  [`${kind}Array.[Symbol.toStringTag]`]: [[`new ${kind}Array()[Symbol.toStringTag]`, `"${kind}Array"`]],
});
const made = (kind: string, value: string, type: string): readonly Run[] => [
  [`new ${kind}Array([${value}])[0]`, `${type} | undefined`],
  [`new ${kind}Array(3)`, `${kind}Array`],
  [`${kind}Array.of(${value}, ${value})`, `${kind}Array`],
  [`${kind}Array.from([${value}])`, `${kind}Array`],
  [`new ${kind}Array([${value}]).map((x) => x)`, `${kind}Array`],
  [`new ${kind}Array([${value}]).find(() => true)`, `${type} | undefined`],
  [`new ${kind}Array([${value}]).toSorted()`, `${kind}Array`],
  [`[...new ${kind}Array([${value}])]`, `${type}[]`],
  [`new ${kind}Array([${value}]).filter(() => true)`, `${kind}Array`],
  [`new ${kind}Array([${value}]).reduce((sum, x) => sum + x)`, type],
];

export const byteRuns: MemberRuns = {
  ...Object.assign(
    {},
    ...['Int8', 'Uint8', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float16', 'Float32', 'Float64'].map((bits) =>
      accessors(bits, 'number', nasty),
    ),
  ),
  ...Object.assign({}, ...bigKinds.map((bits) => accessors(bits, 'bigint', bigNasty))),
  ...Object.assign({}, ...[...kinds, ...bigKinds].map(tag)),
  'ArrayBuffer.byteLength': [
    ['new ArrayBuffer(3).byteLength', 'number'],
    ['bytes().buffer.byteLength', 'number'],
  ],
  'ArrayBuffer.slice': [
    ['new ArrayBuffer(3).slice()', 'ArrayBuffer'],
    ['new ArrayBuffer(3).slice(-1, NaN)', 'ArrayBuffer'],
    ['new ArrayBuffer(3).slice(9)', 'ArrayBuffer'],
    ['{ const b = bytes(); new Uint8Array(b.buffer.slice())[0] = 9; return b[0]; }', 'number | undefined'],
  ],
  'ArrayBuffer.[Symbol.toStringTag]': [['new ArrayBuffer(0)[Symbol.toStringTag]', '"ArrayBuffer"']],
  'ArrayBufferConstructor.new': [
    ['new ArrayBuffer(0)', 'ArrayBuffer'],
    ['new ArrayBuffer(NaN)', 'ArrayBuffer'],
    ['new ArrayBuffer(-1)', 'throws RangeError'],
    ['new ArrayBuffer(1.9).byteLength', 'number'],
    ['new ArrayBuffer(2 ** 53)', 'throws RangeError'],
    ['new ArrayBuffer(Infinity)', 'throws RangeError'],
  ],
  'ArrayBufferConstructor.isView': [
    ['ArrayBuffer.isView(bytes())', 'boolean'],
    ['ArrayBuffer.isView(view())', 'boolean'],
    ['ArrayBuffer.isView(new ArrayBuffer(1))', 'boolean'],
    ['ArrayBuffer.isView(undefined)', 'boolean'],
  ],
  'ArrayBufferView.buffer': [
    ['{ const v: ArrayBufferView = bytes(); return v.buffer; }', 'ArrayBuffer'],
    ['bytes().buffer', 'ArrayBuffer'],
    ['bigs().subarray(1).buffer', 'ArrayBuffer'],
  ],
  'ArrayBufferView.byteLength': [
    ['{ const v: ArrayBufferView = bigs(); return v.byteLength; }', 'number'],
    ['bigs().byteLength', 'number'],
  ],
  'ArrayBufferView.byteOffset': [
    ['{ const v: ArrayBufferView = view(); return v.byteOffset; }', 'number'],
    ['bigs().subarray(1).byteOffset', 'number'],
  ],
  'DataView.buffer': [['view().buffer', 'ArrayBuffer']],
  'DataView.byteLength': [
    ['view().byteLength', 'number'],
    ['new DataView(new ArrayBuffer(0)).byteLength', 'number'],
  ],
  'DataView.byteOffset': [['view().byteOffset', 'number']],
  'DataView.[Symbol.toStringTag]': [['view()[Symbol.toStringTag]', 'string']],
  'DataViewConstructor.new': [
    ['new DataView(new ArrayBuffer(3))', 'DataView'],
    ['new DataView(new ArrayBuffer(3), 4)', 'throws RangeError'],
    ['new DataView(new ArrayBuffer(3), 1, 3)', 'throws RangeError'],
    ['new DataView(new ArrayBuffer(3), NaN)', 'DataView'],
    ['new DataView(new ArrayBuffer(3), -1)', 'throws RangeError'],
    ['new DataView(new ArrayBuffer(3), 3, 0)', 'DataView'],
    ['new DataView(bytes().buffer, 1.9, 0.5)', 'DataView'],
  ],
  'TypedArray.BYTES_PER_ELEMENT': [
    ['bytes().BYTES_PER_ELEMENT', 'number'],
    ['bigs().BYTES_PER_ELEMENT', 'number'],
  ],
  'TypedArray.length': [
    ['bytes().length', 'number'],
    ['new Float64Array().length', 'number'],
  ],
  'TypedArray.[index]': [
    ['bytes()[0]', 'number | undefined'],
    ['bytes()[-1]', 'number | undefined'],
    ['bytes()[0.5]', 'number | undefined'],
    ['bytes()[NaN]', 'number | undefined'],
    ['bigs()[3]', 'bigint | undefined'],
    ['{ const b = bytes(); b[9] = 1; const read = b.at(9); return read; }', 'number | undefined'],
    ['{ const b = bytes(); b[0] = 300; return b[0]; }', 'number'],
    ['bytes()[2 ** 32]', 'number | undefined'],
  ],
  'TypedArray.at': [
    ['bytes().at(-1)', 'number | undefined'],
    ['bytes().at(NaN)', 'number | undefined'],
    ['bigs().at(3)', 'bigint | undefined'],
    ['bytes().at(Infinity)', 'number | undefined'],
    ['bytes().at(2 ** 32)', 'number | undefined'],
  ],
  'TypedArray.copyWithin': [
    ['bytes().copyWithin(0, 1)', 'Uint8Array'],
    ['bytes().copyWithin(-1, NaN, Infinity)', 'Uint8Array'],
  ],
  'TypedArray.entries': [
    ['[...bigs().entries()]', '[number, bigint][]'],
    ['new Uint8Array().entries().next()', 'IteratorResult<[number, number], undefined>'],
  ],
  'TypedArray.every': [
    ['bytes().every((x) => x)', 'boolean'],
    ['bigs().every((x, at, all) => all[at] === x)', 'boolean'],
    ['new Uint8Array().every(() => false)', 'boolean'],
  ],
  'TypedArray.fill': [
    ['bytes().fill(-1)', 'Uint8Array'],
    ['bytes().fill(NaN, 1, -1)', 'Uint8Array'],
    ['bigs().fill(2n ** 64n)', 'BigInt64Array'],
    ['bytes().fill(7, 9)', 'Uint8Array'],
  ],
  'TypedArray.filter': [
    ['bytes().filter((x) => x > 1)', 'Uint8Array'],
    ['bigs().filter(() => false)', 'BigInt64Array'],
    ['{ const b = bytes(); return b.filter((x) => { b[2] = 9; return x; }); }', 'Uint8Array'],
    ['bytes().filter(() => { throw new Late("x"); })', 'throws RangeError'],
  ],
  'TypedArray.find': [
    ['bytes().find((x) => x > 9)', 'number | undefined'],
    ['bigs().find((x) => x > 9n)', 'bigint | undefined'],
  ],
  'TypedArray.findIndex': [
    ['bytes().findIndex((x) => x > 9)', 'number'],
    ['bigs().findIndex(() => false)', 'number'],
  ],
  'TypedArray.findLast': [
    ['bytes().findLast((x) => x < 9)', 'number | undefined'],
    ['new Float32Array().findLast(() => true)', 'number | undefined'],
  ],
  'TypedArray.findLastIndex': [['bytes().findLastIndex((x) => x < 9)', 'number']],
  'TypedArray.forEach': [
    ['bytes().forEach((x) => x)', 'void'],
    [
      '{ const seen: number[] = []; bytes().forEach((x, at, all) => { seen.push(x, at, all.length); }); return seen; }',
      'number[]',
    ],
  ],
  'TypedArray.includes': [
    ['bytes().includes("1")', 'boolean'],
    ['new Float64Array([NaN]).includes(NaN)', 'boolean'],
    ['bigs().includes(1)', 'boolean'],
    ['bytes().includes(1, -1)', 'boolean'],
    ['bigs().includes(3n, NaN)', 'boolean'],
  ],
  'TypedArray.indexOf': [
    ['bytes().indexOf(255)', 'number'],
    ['new Float64Array([NaN]).indexOf(NaN)', 'number'],
    ['bigs().indexOf(1)', 'number'],
    ['bytes().indexOf(undefined)', 'number'],
    ['bigs().indexOf(3n)', 'number'],
  ],
  'TypedArray.join': [
    ['bytes().join()', 'string'],
    ['bigs().join("")', 'string'],
    ['new Float16Array([NaN, -0]).join("|")', 'string'],
  ],
  'TypedArray.keys': [['[...bytes().keys()]', 'number[]']],
  'TypedArray.lastIndexOf': [
    ['bytes().lastIndexOf(1)', 'number'],
    ['bytes().lastIndexOf(1, -9)', 'number'],
    ['bytes().lastIndexOf(255, NaN)', 'number'],
    ['bigs().lastIndexOf("x")', 'number'],
  ],
  'TypedArray.map': [
    ['bytes().map((x) => x * 2)', 'Uint8Array'],
    ['bytes().map(() => NaN)', 'Uint8Array'],
    ['bigs().map((x) => -x)', 'BigInt64Array'],
    ['{ const b = bytes(); return b.map((x, at, all) => all.length + at); }', 'Uint8Array'],
    ['{ const b = bytes(); return b.map((x) => x) === b; }', 'boolean'],
  ],
  'TypedArray.reduce': [
    ['bytes().reduce((sum, x) => sum + x)', 'number'],
    ['new Uint8Array().reduce((sum, x) => sum + x)', 'throws TypeError'],
    ['bytes().reduce((sum, x) => `${sum}${x}`, "")', 'string'],
    ['bigs().reduce((sum, x) => sum + x)', 'bigint'],
  ],
  'TypedArray.reduceRight': [
    ['bytes().reduceRight((sum, x) => sum + x)', 'number'],
    ['new Uint8Array().reduceRight((sum, x) => sum + x)', 'throws TypeError'],
    ['bigs().reduceRight((sum, x) => `${sum}${x}`, "")', 'string'],
  ],
  'TypedArray.reverse': [
    ['bytes().reverse()', 'Uint8Array'],
    ['bigs().reverse()', 'BigInt64Array'],
  ],
  'TypedArray.set': [
    ['bytes().set([1, 2])', 'void'],
    ['bytes().set([1], 3)', 'throws RangeError'],
    ['bytes().set([1, 2, 3, 4])', 'throws RangeError'],
    ['bytes().set([NaN, -1])', 'void'],
    ['bytes().set([1], -1)', 'throws RangeError'],
    ['bigs().set(bigs())', 'void'],
    ['{ const b = bytes(); b.set(b.subarray(1)); return b; }', 'Uint8Array'],
    ['bytes().set([1], NaN)', 'void'],
    ['bytes().set(new Float64Array([1e300]))', 'void'],
    ['bytes().set([], Infinity)', 'throws RangeError'],
  ],
  'TypedArray.slice': [
    ['bytes().slice()', 'Uint8Array'],
    ['bytes().slice(-1, NaN)', 'Uint8Array'],
    ['bigs().slice(1)', 'BigInt64Array'],
    ['{ const b = bytes(); b.slice()[0] = 9; return b[0]; }', 'number | undefined'],
  ],
  'TypedArray.some': [
    ['bytes().some((x) => x > 9)', 'boolean'],
    ['new Uint8Array().some(() => true)', 'boolean'],
  ],
  'TypedArray.sort': [
    ['bytes().sort()', 'Uint8Array'],
    ['new Float64Array([NaN, -0, 0, -Infinity]).sort()', 'Float64Array'],
    ['bytes().sort(() => NaN)', 'Uint8Array'],
    ['bigs().sort((x, y) => Number(y - x))', 'BigInt64Array'],
    ['{ const b = bytes(); return b.sort((x, y) => { b[0] = 7; return y - x; }); }', 'Uint8Array'],
    ['bytes().sort(() => { throw new Late("x"); })', 'throws RangeError'],
    ['{ const b = bytes(); return b.sort() === b; }', 'boolean'],
  ],
  'TypedArray.subarray': [
    ['bytes().subarray()', 'Uint8Array'],
    ['bytes().subarray(9)', 'Uint8Array'],
    ['bytes().subarray(-1, NaN)', 'Uint8Array'],
    ['{ const b = bytes(); b.subarray(1)[0] = 9; return b[1]; }', 'number | undefined'],
    ['bigs().subarray(1, Infinity)', 'BigInt64Array'],
  ],
  'TypedArray.toReversed': [
    ['bytes().toReversed()', 'Uint8Array'],
    ['{ const b = bytes(); return b.toReversed() === b; }', 'boolean'],
  ],
  'TypedArray.toSorted': [
    ['bytes().toSorted()', 'Uint8Array'],
    ['bytes().toSorted((x, y) => y - x)', 'Uint8Array'],
    ['bigs().toSorted(() => NaN)', 'BigInt64Array'],
  ],
  'TypedArray.toString': [
    ['bytes().toString()', 'string'],
    ['new Float64Array().toString()', 'string'],
  ],
  'TypedArray.values': [
    ['[...bytes().values()]', 'number[]'],
    ['bigs().values().next()', 'IteratorResult<bigint, undefined>'],
  ],
  'TypedArray.with': [
    ['bytes().with(0, 300)', 'Uint8Array'],
    ['bytes().with(-1, NaN)', 'Uint8Array'],
    ['bytes().with(3, 1)', 'throws RangeError'],
    ['bigs().with(NaN, -1n)', 'BigInt64Array'],
    ['bytes().with(-4, 1)', 'throws RangeError'],
  ],
  'TypedArray.[Symbol.iterator]': [
    ['[...bytes()[Symbol.iterator]()]', 'number[]'],
    ['{ const [first, ...rest] = bigs(); return [first, rest]; }', '(bigint | bigint[] | undefined)[]'],
  ],
  'TypedArrayConstructor.BYTES_PER_ELEMENT': [
    ['Uint8Array.BYTES_PER_ELEMENT', 'number'],
    ['BigInt64Array.BYTES_PER_ELEMENT', 'number'],
    ['Float16Array.BYTES_PER_ELEMENT', 'number'],
  ],
  'TypedArrayConstructor.new': [
    ...kinds.flatMap((kind) => made(kind, '-1.5', 'number')),
    ...bigKinds.flatMap((kind) => made(kind, '-1n', 'bigint')),
    ['new Uint8Array()', 'Uint8Array'],
    ['new Uint8Array(-1)', 'throws RangeError'],
    ['new Uint8Array(NaN)', 'Uint8Array'],
    ['new Uint8Array(1.9)', 'Uint8Array'],
    ['new Uint8Array(2 ** 53)', 'throws RangeError'],
    ['new Uint8Array([300, NaN, -1])', 'Uint8Array'],
    ['new Uint8Array(new Liar())', 'Uint8Array'],
    ['new Uint8Array(plain())', 'Uint8Array'],
    ['new Uint16Array(new ArrayBuffer(3))', 'throws RangeError'],
    ['new Uint16Array(new ArrayBuffer(4), 1)', 'throws RangeError'],
    ['new Uint16Array(new ArrayBuffer(4), 2, 2)', 'throws RangeError'],
    ['new Uint16Array(new ArrayBuffer(4), 2, 1)', 'Uint16Array'],
    ['new Uint8Array(new Float64Array([1.5]))', 'Uint8Array'],
    ['new Uint8ClampedArray([300, -5, 1.5])', 'Uint8ClampedArray'],
    ['new Uint8Array(bytes().buffer) === bytes()', 'boolean'],
    ['{ const b = bytes(); new Uint8Array(b)[0] = 9; return b[0]; }', 'number | undefined'],
    ['{ const b = bytes(); new Uint8Array(b.buffer)[0] = 9; return b[0]; }', 'number | undefined'],
  ],
  'TypedArrayConstructor.from': [
    ['Uint8Array.from([1, 300])', 'Uint8Array'],
    ['Uint8Array.from(new Liar())', 'Uint8Array'],
    ['Uint8Array.from("123", (digit) => Number(digit))', 'Uint8Array'],
    ['Uint8Array.from({ length: 3 }, (x, at) => at)', 'Uint8Array'],
    ['Uint8Array.from({ length: -1 }, () => 1)', 'Uint8Array'],
    ['Uint8Array.from(bytes())', 'Uint8Array'],
    ['BigInt64Array.from([1n])', 'BigInt64Array'],
    ['BigInt64Array.from(marks(), () => 2n)', 'BigInt64Array'],
    ['{ const a = [1, 2, 3]; return Uint8Array.from(a, (x) => { a.pop(); return x; }); }', 'Uint8Array'],
    ['Uint8Array.from({ length: 2 ** 53 }, () => 1)', 'throws RangeError'],
    ['Uint8Array.from([1, 2], () => { throw new Late("x"); })', 'throws RangeError'],
  ],
  'TypedArrayConstructor.of': [
    ['Uint8Array.of()', 'Uint8Array'],
    ['Uint8Array.of(300, NaN)', 'Uint8Array'],
    ['BigUint64Array.of(-1n)', 'BigUint64Array'],
  ],
};
