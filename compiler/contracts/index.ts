/** Contracts as data: their graph, their canonical form, what they mention. Pure functions, no TypeScript. */
export { canonicalText, compareNames, digestText, sortedFields, tableOf, unionOf } from './canonical.ts';
export { type Disagreement, disagreements, type Role, type Version } from './evolution.ts';
export { fieldMisfit, misfitOf, type ShapeMisfit } from './fits.ts';
export {
  type Cycle,
  longestRun,
  type MachineState,
  oneSidedCycles,
  type Saying,
  type Speaker,
  speakerOf,
  startState,
  unreachableStates,
} from './machine.ts';
export { mentionedContracts, namesInShape, reachedContracts } from './mentioned.ts';
