/** Runs of global functions, numbers, bigints, booleans, symbols and `Math`. */
import type { MemberRuns, Run } from './row.ts';

const nasty = [
  '0',
  '-0',
  '0.5',
  '-1.5',
  '1e308',
  'Number.MIN_VALUE',
  'NaN',
  'Infinity',
  '-Infinity',
  '2 ** 32',
  '-(2 ** 53)',
  '709.8',
];
const unary =
  'abs acos acosh asin asinh atan atanh cbrt ceil clz32 cos cosh exp expm1 f16round floor fround log log10 log1p log2 round sign sin sinh sqrt tan tanh trunc'.split(
    ' ',
  );
const binary = ['atan2', 'pow', 'imul', 'max', 'min', 'hypot'];
const constants = ['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'];
const limits = [
  'MAX_VALUE',
  'MIN_VALUE',
  'NaN',
  'NEGATIVE_INFINITY',
  'POSITIVE_INFINITY',
  'EPSILON',
  'MAX_SAFE_INTEGER',
  'MIN_SAFE_INTEGER',
];
const symbols = ['iterator', 'asyncIterator', 'hasInstance', 'toPrimitive', 'toStringTag', 'dispose', 'asyncDispose'];
const each = (names: readonly string[], runsOf: (name: string) => readonly Run[], holder: string): MemberRuns =>
  Object.fromEntries(
    names.map((name) => [`${holder}.${name}`, runsOf(`${holder.replace('Constructor', '')}.${name}`)]),
  );

export const numberRuns: MemberRuns = {
  ...each(unary, (f) => nasty.map((x): Run => [`${f}(${x})`, 'number']), 'Math'),
  ...each(
    binary,
    (f) =>
      nasty.flatMap((x): readonly Run[] => [
        [`${f}(${x}, 2)`, 'number'],
        [`${f}(-3, ${x})`, 'number'],
      ]),
    'Math',
  ),
  ...each(constants, (name) => [[name, 'number']], 'Math'),
  ...each(limits, (name) => [[name, 'number']], 'NumberConstructor'),
  ...each(symbols, (name) => [[name, `typeof ${name.slice(7)}`]], 'SymbolConstructor'),
  'Math.sumPrecise': [
    ['Math.sumPrecise([1e308, 1e308, -1e308])', 'number'],
    ['Math.sumPrecise([])', 'number'],
    ['Math.sumPrecise(new Liar())', 'number'],
    ['Math.sumPrecise(plain())', 'number'],
  ],
  'Math.max': [
    ['Math.max()', 'number'],
    ['Math.max(...fixed())', 'number'],
    ['Math.max(...new Liar())', 'number'],
  ],
  'Math.min': [
    ['Math.min()', 'number'],
    ['Math.min(NaN, -0, 0)', 'number'],
  ],
  'Math.hypot': [
    ['Math.hypot()', 'number'],
    ['Math.hypot(NaN, Infinity)', 'number'],
    ['Math.hypot(1e308, 1e308, 1)', 'number'],
  ],
  'Math.atan2': [
    ['Math.atan2(-0, -0)', 'number'],
    ['Math.atan2(NaN, 1)', 'number'],
  ],
  'Math.[Symbol.toStringTag]': [['Math[Symbol.toStringTag]', '"Math"']],
  NaN: [['NaN', 'number']],
  Infinity: [['-Infinity', 'number']],
  parseInt: [
    ['parseInt("")', 'number'],
    ['parseInt(text())', 'number'],
    ['parseInt("0x1f", 99)', 'number'],
    ['parseInt("9".repeat(400))', 'number'],
    ['parseInt("z", 36)', 'number'],
    ['parseInt("12", NaN)', 'number'],
  ],
  parseFloat: [
    ['parseFloat("")', 'number'],
    ['parseFloat("1e999")', 'number'],
    ['parseFloat("-0")', 'number'],
    ['parseFloat("\\ud800")', 'number'],
    ['parseFloat(".5.5")', 'number'],
  ],
  isNaN: [
    ['isNaN(NaN)', 'boolean'],
    ['isNaN(-0)', 'boolean'],
  ],
  isFinite: [
    ['isFinite(Infinity)', 'boolean'],
    ['isFinite(1e308 * 10)', 'boolean'],
  ],
  decodeURI: [
    ['decodeURI("%41%2F")', 'string'],
    ['decodeURI("%")', 'throws URIError'],
    ['decodeURI("%ff")', 'throws URIError'],
    ['decodeURI(text())', 'string'],
  ],
  decodeURIComponent: [
    ['decodeURIComponent("%F0%9F%98%80")', 'string'],
    ['decodeURIComponent("%F0%9F")', 'throws URIError'],
    ['decodeURIComponent("%ED%A0%80")', 'throws URIError'],
  ],
  encodeURI: [
    ['encodeURI("a b/\\u{1f600}")', 'string'],
    ['encodeURI(text())', 'throws URIError'],
  ],
  encodeURIComponent: [
    ['encodeURIComponent("a/b")', 'string'],
    ['encodeURIComponent(NaN)', 'string'],
    ['encodeURIComponent(false)', 'string'],
    ['encodeURIComponent("\\udc00")', 'throws URIError'],
  ],
  'Boolean.toString': [
    ['true.toString()', 'string'],
    ['(1 > 2).toString()', 'string'],
  ],
  'Boolean.valueOf': [['true.valueOf()', 'boolean']],
  'BooleanConstructor.()': [
    ['Boolean()', 'boolean'],
    ['Boolean(NaN)', 'boolean'],
    ['Boolean(new Odd())', 'boolean'],
    ['Boolean("")', 'boolean'],
    ['Boolean(0n)', 'boolean'],
    ['mixed().map(Boolean)', 'boolean[]'],
  ],
  'Number.toString': [
    ['NaN.toString(2)', 'string'],
    ['(-0).toString()', 'string'],
    ['(0.1).toString(36)', 'string'],
    ['(1).toString(1)', 'throws RangeError'],
    ['(1e21).toString()', 'string'],
    ['(1).toString(NaN)', 'throws RangeError'],
    ['(255).toString(16.9)', 'string'],
  ],
  'Number.toFixed': [
    ['(1.005).toFixed(2)', 'string'],
    ['NaN.toFixed(2)', 'string'],
    ['(1e21).toFixed(2)', 'string'],
    ['(1).toFixed(101)', 'throws RangeError'],
    ['(1).toFixed(-1)', 'throws RangeError'],
    ['(-0.0001).toFixed(NaN)', 'string'],
  ],
  'Number.toExponential': [
    ['(123456).toExponential(2)', 'string'],
    ['Infinity.toExponential(1000)', 'string'],
    ['(1).toExponential(101)', 'throws RangeError'],
    ['(0).toExponential()', 'string'],
  ],
  'Number.toPrecision': [
    ['(0.000001).toPrecision(2)', 'string'],
    ['(1).toPrecision(0)', 'throws RangeError'],
    ['NaN.toPrecision(200)', 'string'],
    ['(1.25).toPrecision()', 'string'],
  ],
  'Number.valueOf': [
    ['(-0).valueOf()', 'number'],
    ['NaN.valueOf()', 'number'],
  ],
  'NumberConstructor.()': [
    ['Number()', 'number'],
    ['Number("")', 'number'],
    ['Number(" 0b11 ")', 'number'],
    ['Number("1_0")', 'number'],
    ['Number(2n ** 2000n)', 'number'],
    ['Number(null)', 'number'],
    ['Number("\\ud800")', 'number'],
    ['Number(true)', 'number'],
    ['Number("-0x1")', 'number'],
  ],
  'NumberConstructor.isFinite': [
    ['Number.isFinite("1")', 'boolean'],
    ['Number.isFinite(new Odd())', 'boolean'],
    ['Number.isFinite(-0)', 'boolean'],
  ],
  'NumberConstructor.isInteger': [
    ['Number.isInteger(5e-324)', 'boolean'],
    ['Number.isInteger("1")', 'boolean'],
    ['Number.isInteger(1e308)', 'boolean'],
  ],
  'NumberConstructor.isNaN': [
    ['Number.isNaN(new Odd())', 'boolean'],
    ['Number.isNaN(NaN)', 'boolean'],
  ],
  'NumberConstructor.isSafeInteger': [
    ['Number.isSafeInteger(2 ** 53)', 'boolean'],
    ['Number.isSafeInteger(-0)', 'boolean'],
    ['Number.isSafeInteger(1n)', 'boolean'],
  ],
  'NumberConstructor.parseFloat': [
    ['Number.parseFloat("Infinityx")', 'number'],
    ['Number.parseFloat(" ")', 'number'],
  ],
  'NumberConstructor.parseInt': [
    ['Number.parseInt("0x")', 'number'],
    ['Number.parseInt("-0")', 'number'],
    ['Number.parseInt("1e3", -1)', 'number'],
    ['Number.parseInt("11", 2 ** 32 + 2)', 'number'],
  ],
  'BigInt.toString': [
    ['(-(2n ** 70n)).toString(36)', 'string'],
    ['0n.toString(1)', 'throws RangeError'],
    ['(10n).toString(2)', 'string'],
  ],
  'BigInt.valueOf': [['(-1n).valueOf()', 'bigint']],
  'BigInt.[Symbol.toStringTag]': [['1n[Symbol.toStringTag]', '"BigInt"']],
  'BigIntConstructor.()': [
    ['BigInt(2 ** 53)', 'bigint'],
    ['BigInt(0.5)', 'throws RangeError'],
    ['BigInt(NaN)', 'throws RangeError'],
    ['BigInt("")', 'bigint'],
    ['BigInt("0x1f")', 'bigint'],
    ['BigInt("1n")', 'throws SyntaxError'],
    ['BigInt("-0x1")', 'throws SyntaxError'],
    ['BigInt(true)', 'bigint'],
    ['BigInt(" 1 ")', 'bigint'],
    ['BigInt(-0)', 'bigint'],
  ],
  'BigIntConstructor.asIntN': [
    ['BigInt.asIntN(8, 255n)', 'bigint'],
    ['BigInt.asIntN(0, 1n)', 'bigint'],
    ['BigInt.asIntN(-1, 1n)', 'throws RangeError'],
    ['BigInt.asIntN(2 ** 53, 1n)', 'throws RangeError'],
    ['BigInt.asIntN(64, -(2n ** 63n) - 1n)', 'bigint'],
    ['BigInt.asIntN(NaN, 5n)', 'bigint'],
    ['BigInt.asIntN(1, 1n)', 'bigint'],
  ],
  'BigIntConstructor.asUintN': [
    ['BigInt.asUintN(8, -1n)', 'bigint'],
    ['BigInt.asUintN(0, -1n)', 'bigint'],
    ['BigInt.asUintN(-1, 1n)', 'throws RangeError'],
    ['BigInt.asUintN(2 ** 53 - 1, 1n)', 'bigint'],
    ['BigInt.asUintN(64, -(2n ** 63n))', 'bigint'],
    ['BigInt.asUintN(1.9, 3n)', 'bigint'],
    ['BigInt.asUintN(2 ** 53 - 1, -1n)', 'throws RangeError'],
  ],
  'Symbol.toString': [
    ['Symbol().toString()', 'string'],
    ['Symbol("\\ud800").toString()', 'string'],
    ['Symbol.iterator.toString()', 'string'],
  ],
  'Symbol.valueOf': [
    ['Symbol.iterator.valueOf()', 'symbol'],
    ['Symbol("x").valueOf()', 'symbol'],
  ],
  'Symbol.description': [
    ['Symbol().description', 'string | undefined'],
    ['Symbol("").description', 'string | undefined'],
    ['Symbol(NaN).description', 'string | undefined'],
  ],
  'Symbol.[Symbol.toPrimitive]': [['Symbol.iterator[Symbol.toPrimitive]("number")', 'symbol']],
  'Symbol.[Symbol.toStringTag]': [['Symbol("x")[Symbol.toStringTag]', 'string']],
  'SymbolConstructor.()': [
    ['Symbol()', 'symbol'],
    ['Symbol("a")', 'symbol'],
    ['Symbol(-0)', 'symbol'],
  ],
};
