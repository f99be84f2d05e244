// rule: SK1111
// mechanism: module-as-object
// wrong: throws TypeError
import * as settings from './settings.ts';

function raise(target: { level: number }): number {
  target.level += 1;
  return target.level;
}

export function go(): number {
  return raise(settings);
}
