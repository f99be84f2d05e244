/**
 * Checks and runs the tables of members: each member's runs are one module of sealed TypeScript, checked like any process and run
 * with the tracer in a hardened realm.
 *
 * Owns: the modules' form, what came of each run, and which declarations of the library a run makes use of. The library can be
 * another than the sealed one: so a test can see a wrong declaration caught.
 */
import ts from 'typescript';
import {
  type CompiledUnit,
  compile,
  compilerName,
  diskHost,
  type Library,
  ParsedFiles,
  packagedLibrary,
  type SourceHost,
  sha256Hex,
} from '../../../compiler/index.ts';
import { showMismatch, TracingEngine } from '../../fuzz/trace/engine.ts';
import { traceModules } from '../../fuzz/trace-types.ts';
import type { MemberRuns, Run } from './row.ts';
import { usedDeclarations } from './used.ts';

export interface RunResult {
  readonly code: string;
  /** What TypeScript says of the value, `throws X` where it threw. */
  readonly type: string;
}
export interface MemberResult {
  readonly member: string;
  /** Of TypeScript and of the verifier. */
  readonly refused: readonly string[];
  /** Values that are not what their declarations say. */
  readonly mismatches: readonly string[];
  readonly results: readonly RunResult[];
  /** Where the declarations of the library begin that the runs make use of. */
  readonly used: ReadonlySet<number>;
}

const folder = '/members';
const library: Library = { ...packagedLibrary(), standard: `${folder}/abi/lib.sealed.d.ts` };
const given = new URL('./given.ts', import.meta.url).pathname;
const names =
  'numbers fixed empty mixed rows text record ages marks bytes bigs view rejected later Odd plain counting countingLate plainLate Liar Boast Names Tags Late'.split(
    ' ',
  );

/** A run is an expression, or the body of a function in braces. */
const functionOf = ([code]: Run): string => `async () => ${code.startsWith('{') ? code : `(${code})`},`;

function moduleOf(runs: readonly Run[]): string {
  const used = names.filter((name) => runs.some(([code]) => new RegExp(`\\b${name}\\b`).test(code)));
  return `${used.length > 0 ? `import { ${used.join(', ')} } from './given.ts';\n` : ''}
const runs: readonly (() => Promise<unknown>)[] = [
${runs.map(functionOf).join('\n')}
];
export async function go(): Promise<string> {
  const ends: string[] = [];
  for (const run of runs) {
    try {
      await run();
      ends.push('value');
    } catch (error) {
      ends.push(Error.isError(error) ? error.name : 'thrown');
    }
  }
  return ends.join();
}
`;
}

export class MemberLab {
  readonly #engine: TracingEngine;
  readonly #standard: string;

  private constructor(engine: TracingEngine, standard: string) {
    this.#engine = engine;
    this.#standard = standard;
  }

  /** With this text as the sealed library. */
  static async open(standard: string): Promise<MemberLab> {
    return new MemberLab(await TracingEngine.load(), standard);
  }

  async examine(table: MemberRuns): Promise<readonly MemberResult[]> {
    const members = Object.entries(table);
    const texts = new Map(members.map(([, runs], index) => [`${folder}/m${index}.ts`, moduleOf(runs)]));
    texts.set(`${folder}/given.ts`, diskHost.readFile(given) ?? '');
    texts.set(library.standard, this.#standard);
    const host: SourceHost = {
      readFile: (path) => texts.get(path) ?? (path.startsWith(folder) ? undefined : diskHost.readFile(path)),
      kindOf: (path) => (texts.has(path) ? 'file' : path.startsWith(folder) ? undefined : diskHost.kindOf(path)),
      list: () => [],
    };
    const roots = members.map((_, index) => ({ path: `${folder}/m${index}.ts`, kind: 'module' as const }));
    const facts = { sha256: sha256Hex, compiler: compilerName() };
    const { units } = compile(new ParsedFiles(host), roots, library, facts);
    const [first] = units;
    if (!first) return [];
    const files = [...new Set(units.flatMap(({ context }) => context.files))];
    const traced = traceModules(first.context.checker, files);
    const options = { hardened: true, call: 'go', visits: 100_000, turns: 10_000 };
    const ends = await this.#engine.run(
      traced,
      roots.map(({ path }) => path),
      options,
    );
    return members.map(([member, runs], index) => {
      const unit = units[index];
      const end = ends[index];
      if (!unit || !end) throw new Error(`${member} was not looked at`);
      return {
        member,
        ...judge(unit, runs),
        mismatches: end.mismatches.map(showMismatch),
        results: resultsOf(unit, runs, end.detail),
      };
    });
  }
}

function judge(unit: CompiledUnit, runs: readonly Run[]): Pick<MemberResult, 'refused' | 'used'> {
  const { context, diagnostics } = unit;
  const refused = diagnostics.map(
    ({ code, message, start }) => `${code} ${runs[start.line - 4]?.[0] ?? start.line}: ${message}`,
  );
  const file = fileOf(unit);
  return { refused, used: file ? usedDeclarations(context.checker, file) : new Set() };
}

const fileOf = ({ context, root }: CompiledUnit): ts.SourceFile | undefined =>
  context.files.find(({ fileName }) => fileName === root.path);

function resultsOf(unit: CompiledUnit, runs: readonly Run[], detail: string): readonly RunResult[] {
  const { checker } = unit.context;
  const ends = detail.replaceAll('"', '').split(',');
  const file = fileOf(unit);
  const functions = file ? functionsIn(file) : [];
  return runs.map(([code], index) => {
    const end = ends[index];
    if (!end) throw new Error(`${code} or a run before it never ends: ${detail}`);
    const made = functions[index];
    return { code, type: end === 'value' && made ? typeGiven(checker, made) : `throws ${end}` };
  });
}

function functionsIn(file: ts.SourceFile): readonly ts.ArrowFunction[] {
  const list = file.statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ initializer }) => initializer)
      : [],
  )[0];
  return list && ts.isArrayLiteralExpression(list) ? list.elements.filter(ts.isArrowFunction) : [];
}

function typeGiven(checker: ts.TypeChecker, made: ts.ArrowFunction): string {
  const [signature] = checker.getTypeAtLocation(made).getCallSignatures();
  const type =
    ts.isBlock(made.body) && signature
      ? checker.getAwaitedType(signature.getReturnType())
      : checker.getTypeAtLocation(made.body);
  return type ? checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation) : 'nothing';
}
