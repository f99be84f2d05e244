/**
 * The options every process is checked with, whatever its project says.
 *
 * Owns: `forcedOptions`; `tsconfig.process.json` says the same for editors, and a test compares the two.
 */
import ts from 'typescript';

export const forcedOptions: Readonly<ts.CompilerOptions> = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noLib: true,
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  useUnknownInCatchVariables: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  allowImportingTsExtensions: true,
  forceConsistentCasingInFileNames: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Forced as well, but only here: a file without imports stays out of the global scope, and is reported. */
export const checkerOnlyOptions: Readonly<ts.CompilerOptions> = { moduleDetection: ts.ModuleDetectionKind.Force };
