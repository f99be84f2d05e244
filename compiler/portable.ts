/**
 * The compiler's third door: what needs no host, so that a browser has it too. No file, no key and no hash comes from here; whoever
 * enters brings them.
 */
export type { Compilation, CompiledUnit, HostFacts, VerifiedUnit } from './compile.ts';
export { compile } from './compile.ts';
export type { Diagnostic, Fix, Position, Span } from './diagnostics/diagnostic.ts';
export { emit } from './emit/index.ts';
export { decodeImage, encodeImage, keyText, type Signing, type Verifying } from './image/index.ts';
export { explain } from './rules/registry.ts';
export type { FolderEntry, Library, SourceHost } from './source-host.ts';
export { textsToEmit } from './verify/emission/index.ts';
export { ParsedFiles } from './verify/parse.ts';
export { restoreScopes } from './verify/scopes.ts';
