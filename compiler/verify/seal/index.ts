/**
 * The pass `seal`: forbidden syntax, names and modules.
 *
 * Owns: the list of its rules. Input: a typed program. Output: findings; a program without any is sealed: no ambient
 * authority, no dynamic code, no module from elsewhere. Each rule is decided at one node.
 */
import type { RulePage } from '../../rules/rule.ts';
import type { Finding, VerifyContext } from '../context.ts';
import { type LocalRule, walkRules } from '../local-rule.ts';
import { boundedDepth } from './bounded-depth.ts';
import { noArguments } from './no-arguments.ts';
import { noComputedKey } from './no-computed-key.ts';
import { noDebugger } from './no-debugger.ts';
import { noDeclare } from './no-declare.ts';
import { noDecorator } from './no-decorator.ts';
import { noDelete } from './no-delete.ts';
import { noDynamicCode } from './no-dynamic-code.ts';
import { noDynamicImport } from './no-dynamic-import.ts';
import { noEnum } from './no-enum.ts';
import { noExportedLet } from './no-exported-let.ts';
import { noFloatingPromise } from './no-floating-promise.ts';
import { noForeignImport } from './no-foreign-import.ts';
import { noGlobalAugmentation } from './no-global-augmentation.ts';
import { noGlobalThis } from './no-global-this.ts';
import { noImportMeta } from './no-import-meta.ts';
import { noModuleObject } from './no-module-object.ts';
import { noNamespace } from './no-namespace.ts';
import { noProcessImport } from './no-process-import.ts';
import { noPrototypeAccess } from './no-prototype-access.ts';
import { noReferenceDirective } from './no-reference-directive.ts';
import { noRequireImport } from './no-require-import.ts';
import { noScriptFile } from './no-script-file.ts';
import { noThisOutsideClass } from './no-this-outside-class.ts';
import { noTopLevelAwait } from './no-top-level-await.ts';
import { noTopLevelUsing } from './no-top-level-using.ts';
import { noTsComment } from './no-ts-comment.ts';
import { noVar } from './no-var.ts';
import { noWith } from './no-with.ts';

const localRules: readonly LocalRule[] = [
  noVar,
  noWith,
  noDynamicCode,
  noArguments,
  noGlobalThis,
  noThisOutsideClass,
  noDelete,
  noDebugger,
  noEnum,
  noNamespace,
  noDecorator,
  noDeclare,
  noPrototypeAccess,
  noComputedKey,
  noTsComment,
  noFloatingPromise,
  noDynamicImport,
  noImportMeta,
  noScriptFile,
  noGlobalAugmentation,
  noReferenceDirective,
  noRequireImport,
  noExportedLet,
  noTopLevelAwait,
  noTopLevelUsing,
  noModuleObject,
];

/** What is found while loading belongs to this pass too. */
export const sealRules: readonly RulePage[] = [...localRules, boundedDepth, noForeignImport, noProcessImport];

export const checkSeal = (context: VerifyContext): readonly Finding[] => walkRules(context, localRules);
