/** The rules of system files, SK42xx. */
import type { RulePage } from '../../rules/rule.ts';
import { argsMismatch } from './args-mismatch.ts';
import { contractMismatch } from './contract-mismatch.ts';
import { deviceClaimedTwice } from './device-claimed-twice.ts';
import { imageMissing } from './image-missing.ts';
import { limitRaised } from './limit-raised.ts';
import { limitsExceedTotal } from './limits-exceed-total.ts';
import { needNotWired } from './need-not-wired.ts';
import { notWirable } from './not-wirable.ts';
import { systemForm } from './system-form.ts';
import { systemSyntax } from './system-syntax.ts';
import { unknownDevice } from './unknown-device.ts';
import { unknownNeed } from './unknown-need.ts';
import { unknownOffer } from './unknown-offer.ts';
import { unknownProcess } from './unknown-process.ts';
import { waitCycle } from './wait-cycle.ts';
import { wiredTwice } from './wired-twice.ts';

export {
  argsMismatch,
  contractMismatch,
  deviceClaimedTwice,
  imageMissing,
  limitRaised,
  limitsExceedTotal,
  needNotWired,
  notWirable,
  systemForm,
  systemSyntax,
  unknownDevice,
  unknownNeed,
  unknownOffer,
  unknownProcess,
  waitCycle,
  wiredTwice,
};

export const linkRules: readonly RulePage[] = [
  systemSyntax,
  systemForm,
  imageMissing,
  unknownNeed,
  needNotWired,
  wiredTwice,
  unknownOffer,
  contractMismatch,
  argsMismatch,
  limitRaised,
  limitsExceedTotal,
  unknownDevice,
  deviceClaimedTwice,
  notWirable,
  unknownProcess,
  waitCycle,
];
