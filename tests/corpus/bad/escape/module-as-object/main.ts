// rule: SK1111
// mechanism: module-as-object
// wrong: escapes
import * as settings from './settings.ts';

const everythingIn = (values: object): readonly unknown[] => Object.values(values);

export function go(): boolean {
  return everythingIn(settings).includes('secret');
}
