/**
 * The compiler's second door: images, keys and the cache, without loading TypeScript.
 *
 * A boot from cached images goes through here and is fast because of it; `index.ts` has all of this too.
 */

export { type Disagreement, disagreements, type Version } from './contracts/index.ts';
export { contractText, needText, shapeText, sizeText } from './contracts/text.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export { type BuildOptions, type Built, buildProcess, buildProcesses } from './driver/build.ts';
export { packageFolder } from './driver/files.ts';
export { type Inspection, inspectImage } from './driver/inspect.ts';
export { openKeys, skerryHome, verifying } from './driver/keys.ts';
export { UsageError } from './driver/usage-error.ts';
export {
  type Decoded,
  decodeImage,
  encodeImage,
  type ImageRefusal,
  imageRefusals,
  keyText,
  type SealedImage,
} from './image/index.ts';
export {
  agreementsAmong,
  checkArgs,
  type DeviceKindFacts,
  deviceKinds,
  disagreementText,
  type ImageAnswer,
  imagesNamed,
  type LinkInput,
  type LinkReport,
  linkReport,
  linkRules,
  linkSystem,
  parseDuration,
  parseSize,
  rootNamed,
  startOrder,
} from './link/index.ts';
