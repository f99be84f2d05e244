/** Looking up the stack: callers, arguments, stack traces, and what a failing call throws. */
import { accepted, corpusProgram, refused, type Technique } from '../technique.ts';

export const stacks: readonly Technique[] = [
  {
    name: 'the caller of a function',
    source: 'S. Maffeis, A. Taly, CSF 2009; vm2, docs/ATTACKS.md, category 5',
    loot: 'secret',
    control: 'node:vm',
    typescript: refused('TS2339', 'export const f = (g: () => number): unknown => g.caller;'),
    scripts: [
      'const inner = new Function("return typeof arguments.callee.caller === \'function\'"); function outer() { return inner(); } return outer();',
      'function inner() { return inner.caller; } function outer() { return inner() === outer; } return outer();',
    ],
    refusal: ['`Function` is', 'the property `caller` is named', 'the property `callee` is named'],
  },
  {
    name: 'the arguments of a function that is running',
    source: 'ECMA-262 Annex B `f.arguments`; vm2, docs/ATTACKS.md, category 5',
    loot: 'secret',
    control: 'node:vm',
    typescript: refused('TS2339', 'export const f = (g: () => number): unknown => g.arguments;'),
    scripts: [
      'function spy() { return outer.arguments[0] === 42; } function outer() { return spy(); } return outer(42);',
    ],
    refusal: 'the property `arguments` is named',
  },
  {
    name: 'arguments, and the function in it',
    source: 'Maffeis, Mitchell, Taly, ESORICS 2009 (`arguments.callee`); ADsafe bans `callee`',
    loot: 'code',
    control: 'bare engine',
    typescript: [
      corpusProgram('arguments-hidden'),
      corpusProgram('arguments-untyped'),
      refused('SK1004', 'export function f(): unknown {\n  return arguments.callee;\n}'),
    ],
    scripts: [
      'return (function () { return arguments.callee.constructor; })();',
      'return (function () { return arguments.constructor.constructor; })();',
    ],
    refusal: ['`arguments` is used', 'is named'],
  },
  {
    name: 'what a function is given, changed from outside',
    source: 'ECMA-262 10.4.4: arguments of sloppy functions are its parameters',
    loot: 'secret',
    control: 'bare engine',
    typescript: refused('SK1004', 'export function f(n: number): number {\n  arguments[0] = 2;\n  return n;\n}'),
    scripts: ['return (function (n) { arguments[0] = 42; return n; })(1) === 42;'],
    refusal: '`arguments` is used',
    unframed: [
      'const spoil = (list) => { list[0] = 42; }; return (function (n) { const g = Function("l", "l[0] = 42"); g(arguments); return n; })(1) === 42;',
    ],
  },
  {
    name: 'Error.prepareStackTrace and the functions on the stack',
    source: 'vm2 CVE-2022-36067 (SandBreak), issue 515; safe-eval issue 28; gf3/sandbox issue 65',
    loot: 'secret',
    control: 'node:vm',
    typescript: refused('TS2339', 'export function f(): void {\n  Error.prepareStackTrace = () => 1;\n}'),
    scripts: [
      'Error.prepareStackTrace = (e, sites) => sites.map((s) => typeof s.getFileName()); const { stack } = new Error(); return Array.isArray(stack);',
      'const { stack } = (Error.prepareStackTrace = (e, sites) => sites, new Error()); return stack.some((s) => s.getThis() !== 0);',
    ],
    refusal: ['`Error` is asked', '`Error` is not the script.s own'],
  },
  {
    name: 'a replaced Error whose prepareStackTrace is asked',
    source: 'vm2 CVE-2022-36067: node asks `globalThis.Error`',
    loot: 'secret',
    control: 'node:vm',
    typescript: refused('SK1005', 'export function f(): void {\n  globalThis.Error = Error;\n}'),
    scripts: [
      'const real = Error; globalThis.Error = { prepareStackTrace: (e, sites) => sites.length > 0 }; return real("x").stack === true || (0, eval)("try{null.x}catch(e){e.stack}") === true;',
    ],
    refusal: ['`globalThis` is', '`eval` is used'],
  },
  {
    name: 'Error.captureStackTrace',
    source: 'SES error taming; V8 stack trace API, by which an object gets the names of callers',
    loot: 'secret',
    control: 'node:vm',
    typescript: refused('TS2339', 'export const f = (o: object): unknown => Error.captureStackTrace(o);'),
    scripts: [
      'const o = {}; Error.captureStackTrace(o); return typeof o.stack === "string";',
      'Error.stackTraceLimit = 1; return Error.stackTraceLimit === 1;',
    ],
    refusal: ['`Error` is asked', '`Error` is not the script.s own'],
  },
  {
    name: 'the text of a stack trace as a window into the loader',
    source: 'SES: `stack` shows files and callers ("errorTaming: safe")',
    loot: 'secret',
    control: { nowhere: 'a stack of the engine is text; the question is what is in it' },
    typescript: accepted('a trace is for people; it is a text', 'export const f = (e: Error): unknown => e.stack;'),
    scripts: [
      'const e = new Error("x"); return typeof e.stack === "string" && (e.stack.includes("/work") || e.stack.includes("node_modules") || e.stack.includes("file:"));',
    ],
    refusal: { letBy: 'the text is the program’s own: the names of its functions, and lines of its script' },
  },
  {
    name: 'a stack overflow inside trusted code',
    source: 'vm2 CVE-2019-10761; safe-eval issue 31; Agoric, "realms-shim security updates", 2019',
    loot: 'code',
    control: 'bare engine',
    typescript: refused(
      'SK1013',
      'const dive = (n: number): number => dive(n + 1) + 1;\nexport function f(): unknown {\n  try {\n    return dive(0);\n  } catch (error) {\n    return error instanceof RangeError ? error.constructor.constructor : 0;\n  }\n}',
    ),
    scripts: [
      'const dive = () => { dive(); }; try { dive(); } catch (e) { return e.constructor.constructor; }',
      'const dive = () => { try { dive(); } catch (e) { throw e.constructor.constructor; } }; try { dive(); } catch (make) { return make; }',
    ],
    refusal: 'the property `constructor` is named',
  },
  {
    name: 'an internal error of the engine',
    source: 'QuickJS `InternalError`; SandDriller: engine errors as foreign objects',
    loot: 'code',
    control: 'bare engine',
    typescript: refused('TS2304', 'export const f = (): unknown => InternalError;'),
    scripts: [
      'return InternalError.constructor;',
      'try { (function f() { f(); })(); } catch (e) { return e["con" + "structor"].constructor; }',
    ],
    refusal: ['`InternalError` is', 'is named'],
  },
  {
    name: 'an exception thrown by the library',
    source: 'vm2 issue 225 (host `TypeError`); gf3/sandbox issues 67 and 69',
    loot: 'code',
    control: 'node:vm',
    typescript: refused(
      'SK1013',
      'export function f(): unknown {\n  try {\n    return 1;\n  } catch (error) {\n    return error instanceof Error ? error.constructor : 0;\n  }\n}',
    ),
    scripts: [
      'try { skerry.channel(null); } catch (e) { return e.constructor.constructor; }',
      'try { skerry.channel({ toString() { throw () => 0; } }); } catch (e) { return (e.constructor ?? e).constructor; }',
    ],
    refusal: 'is named',
  },
  {
    name: 'an error whose name is no text',
    source: 'vm2, docs/ATTACKS.md, "the error generation primitive"; vm2 pull 547 (CVE-2026-22709)',
    loot: 'code',
    control: 'node:vm',
    typescript: refused(
      'SK1013',
      "export const f = async (): Promise<unknown> => await Promise.reject(new Error('x')).catch((error: unknown) => (error instanceof Error ? error.constructor : 0));",
    ),
    scripts: [
      'const e = new Error(); e.name = Symbol(); return (async () => e.stack + 1)().catch((h) => h.constructor.constructor).then((v) => v ?? 0).then((v) => (typeof v === "function" ? v : (async () => 0).constructor));',
    ],
    refusal: 'is named',
  },
  {
    name: 'what `finally` does to an exception on its way',
    source: 'vm2 CVE-2023-29199 (what the source transformer does to `catch`)',
    loot: 'code',
    control: 'bare engine',
    typescript: refused(
      'SK1013',
      "export function f(): unknown {\n  try {\n    throw new Error('x');\n  } finally {\n    return f.constructor;\n  }\n}",
    ),
    scripts: [
      'for (;;) { try { throw 1; } finally { return (() => 0).constructor; } }',
      'try { throw new Error(); } catch { return (() => 0).constructor; }',
    ],
    refusal: 'is named',
  },
  {
    name: 'AggregateError and cause carrying what was thrown elsewhere',
    source: 'vm2 CVE-2023-30547 (sanitised exceptions nest); category 16 (SuppressedError)',
    loot: 'code',
    control: 'bare engine',
    typescript: refused(
      'SK1013',
      "export const f = (): unknown => new AggregateError([new Error('x')]).errors.constructor;",
    ),
    scripts: [
      'return Promise.any([Promise.reject(new Error())]).catch((e) => e.errors[0].constructor.constructor);',
      'return new AggregateError([], "", { cause: () => 0 }).cause.constructor;',
    ],
    refusal: 'is named',
  },
];
