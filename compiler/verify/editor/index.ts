/**
 * What an editor asks of a program at a place.
 *
 * Owns: answers as data, in offsets and Markdown; the editor's protocol is `boot/lsp`. Nothing here judges: what is wrong is said by the
 * passes, what is shown here is what they know.
 */
export { type Completion, completionsAt } from './completion.ts';
export { type ContractUsers, contractDeclaration, contractsIn, otherEnds } from './contracts.ts';
export { type HoverText, hoverAt } from './hover.ts';
export { manifestOf, type ProcessManifest } from './manifest.ts';
export { type MessageAnswer, type MessagePlace, messageAt } from './messages.ts';
export type { TextPlace } from './place.ts';
export { renameTrouble } from './rename.ts';
export { type StepHint, stepsIn } from './steps.ts';
