// rule: SK1245
// mechanism: cyclic-import
// wrong: throws ReferenceError
import { Square } from './square.ts';

export class Shape {
  readonly sides: number = 0;
}
export function go(): number {
  return new Square().sides;
}
