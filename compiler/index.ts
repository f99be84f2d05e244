/** The compiler's public face: check, explain, and the forms diagnostics are shown in. */
export type { Compilation, CompiledUnit, HostFacts, VerifiedUnit } from './compile.ts';
export { compile } from './compile.ts';
export {
  contractHtml,
  contractMarkdown,
  type DocumentedContract,
  type Layout,
  layOut,
  machineSvg,
  type Rectangle,
} from './contracts/page/index.ts';
export type { Diagnostic, Fix, PassResult, Position, RelatedPlace, Span } from './diagnostics/diagnostic.ts';
export { applyFixes, chooseFixes, type FixHost, type FixResult, offsetOf } from './diagnostics/fixes.ts';
export { renderGitHub } from './diagnostics/github.ts';
export { renderJson } from './diagnostics/json.ts';
export { renderSarif } from './diagnostics/sarif.ts';
export { type RenderOptions, relativePath, renderSummary, renderText } from './diagnostics/text.ts';
export {
  type CheckOptions,
  type CheckResult,
  checkPaths,
  checkProcess,
  type OpenedPaths,
  type SystemReport,
} from './driver/check.ts';
export { type ContractDiff, type DiffReason, type DiffResult, diffContracts } from './driver/contract-diff.ts';
export { type DocResult, documentContracts } from './driver/contract-doc.ts';
export { diskHost, packagedLibrary, packageFolder } from './driver/files.ts';
export { sha256Hex } from './driver/hash.ts';
export { imagesFor, manifestsNamed } from './driver/systems.ts';
export { compilerName } from './driver/version.ts';
export { type WatchAnswer, WatchedPaths, type WatchStep } from './driver/watch.ts';
export * from './images.ts';
export { completionsInSystem, hoverInSystem, type SystemCompletion, type SystemHover } from './link/editor.ts';
export { renderIndex, renderPage } from './rules/page.ts';
export { allRules, explain, findRule, knownCodes } from './rules/registry.ts';
export type { Example, RulePage } from './rules/rule.ts';
export type { FolderEntry, Library, SourceHost } from './source-host.ts';
export * from './verify/editor/index.ts';
export { ParsedFiles } from './verify/parse.ts';
