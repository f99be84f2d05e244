/**
 * In which order the modules of a program are evaluated, where they import each other in a circle.
 *
 * Owns: the circles, and each order one of them may be evaluated in. Without a circle a module runs after all that it imports, so
 * nothing of another module is ever unset. Invariant: imports of types alone evaluate nothing.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../../context.ts';

type Files = readonly ts.SourceFile[];

/** Modules that are evaluated one after another while some of them are not done; alone where there is no circle. */
export function orders({ program, checker, files }: VerifyContext): readonly Files[] {
  const imports = new Map(files.map((file) => [file, importedBy(checker, file, files)]));
  const reach = new Map(files.map((file) => [file, reachable(imports, file)]));
  const roots = new Set(program.getRootFileNames());
  const done = new Set<ts.SourceFile>();
  return files.flatMap((file): readonly Files[] => {
    if (done.has(file)) return [];
    const circle = files.filter((other) => reach.get(file)?.has(other) && reach.get(other)?.has(file));
    if (circle.length === 0) return [[file]];
    for (const member of circle) done.add(member);
    const outside = files.filter((other) => !circle.includes(other));
    const entered = circle.filter(
      (member) => roots.has(member.fileName) || outside.some((other) => imports.get(other)?.includes(member)),
    );
    // A process is entered by its `main.ts`; a module that is only looked at is entered by anybody.
    const mains = entered.filter(({ fileName }) => fileName.endsWith('/main.ts') && roots.has(fileName));
    const starts = mains.length > 0 ? mains : entered.length > 0 ? entered : circle;
    return starts.map((start) => evaluated(imports, circle, start));
  });
}

function importedBy(checker: ts.TypeChecker, file: ts.SourceFile, files: Files): Files {
  return file.statements.flatMap((statement) => {
    const isExport = ts.isExportDeclaration(statement);
    if (!isExport && !ts.isImportDeclaration(statement)) return [];
    const isTypeOnly = isExport
      ? statement.isTypeOnly
      : statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    if (isTypeOnly || !statement.moduleSpecifier) return [];
    const target = checker.getSymbolAtLocation(statement.moduleSpecifier)?.valueDeclaration;
    return target && ts.isSourceFile(target) && files.includes(target) ? [target] : [];
  });
}

function reachable(imports: ReadonlyMap<ts.SourceFile, Files>, from: ts.SourceFile): ReadonlySet<ts.SourceFile> {
  const reached = new Set<ts.SourceFile>();
  const waiting = [...(imports.get(from) ?? [])];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(imports.get(next) ?? []));
  }
  return reached;
}

function evaluated(imports: ReadonlyMap<ts.SourceFile, Files>, circle: Files, start: ts.SourceFile): Files {
  const seen = new Set<ts.SourceFile>();
  const order: ts.SourceFile[] = [];
  const visit = (file: ts.SourceFile): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const next of imports.get(file) ?? []) visit(next);
    if (circle.includes(file)) order.push(file);
  };
  visit(start);
  return order;
}
